import type { DeviceHealthView } from '@motcua/protocol';
import { isMute, voiceOf } from './machine-levels.ts';
import { isPhonePortShut } from './phone-port.ts';

/** What stands still without stopping anybody at a counter: the page of machines tells it, and the floor does. */
export type QuietTrouble =
  | { readonly kind: 'mute'; readonly name: string; readonly since: null }
  | { readonly kind: 'phones'; readonly port: number; readonly since: number };

/** VO4: displays that shall speak and cannot be heard. FO8: the port for phones, where it is switched on and shut. */
export function quietTroubles(health: DeviceHealthView): readonly QuietTrouble[] {
  const { appliances, follow } = health;
  const mute = appliances.filter((appliance) => {
    const voice = voiceOf(health, appliance);
    return appliance.connected && voice !== null && isMute(voice);
  });
  return [
    ...mute.map(({ name }) => ({ kind: 'mute', name, since: null }) as const),
    ...(isPhonePortShut(follow) ? [{ kind: 'phones', port: follow.port, since: follow.since } as const] : []),
  ];
}
