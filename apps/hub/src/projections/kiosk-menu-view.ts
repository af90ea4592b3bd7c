import type { KioskMenuView, PrinterView } from '@motcua/protocol';
import { issuingStateIn } from '../domain/issuing-hours.ts';
import { waitingCount, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';

/** The kiosk's tiles. `at`: hub time, because issuing opens and closes by itself (IS3). */
export function kioskMenuView(
  state: QueueState,
  index: SettingsIndex,
  printers: readonly PrinterView[],
  at: number,
): KioskMenuView {
  const { settings } = index;
  const issuing = issuingStateIn(state, index, at);
  return fitView((most) => ({
    centre: centreView(index),
    demo: settings.demo,
    languages: [...settings.languages],
    day: dayView(state),
    services: settings.services.slice(0, most).map((service) => ({
      serviceId: service.serviceId,
      name: service.name,
      hint: service.hint,
      icon: service.icon,
      waiting: waitingCount(state, [service.serviceId]),
      issuing,
    })),
    printers: printers.slice(0, most),
  }));
}
