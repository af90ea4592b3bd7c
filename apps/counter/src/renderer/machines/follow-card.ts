import { nothing } from 'lit';
import { followSettingsTexts, machinePageTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import type { MachineLevel } from '../model/machine-levels.ts';
import type { Speaking } from '../speaking.ts';
import { machineCard } from './machine-card.ts';

type Follow = NonNullable<DeviceHealthView['follow']>;

const LEVELS: Readonly<Record<Follow['state'], MachineLevel>> = { opening: 'waiting', open: 'well', shut: 'trouble' };

/** FO8: the port for phones, and whether slips may say its address. */
export function followCard(speaking: Speaking, { state, trouble, port, since, checked }: Follow) {
  const { phones } = machinePageTexts(speaking.language);
  const { troubles } = followSettingsTexts(speaking.language);
  const why = trouble === null ? null : troubles[trouble](port);
  return machineCard(speaking, {
    ...{ test: 'machine-follow', icon: 'phone', name: phones.name(port), level: LEVELS[state], since },
    ...{ state: phones.states[state], lastError: null, remedy: null, simulated: false },
    remark: why ?? (checked ? null : phones.checkDue),
    facts: [],
    ...{ content: nothing, actions: nothing },
  });
}
