import type { DeviceHealthView } from '@motcua/protocol';

/** FO8: whether phones should get in and cannot. Where following is off there is no port. */
export function isPhonePortShut(
  follow: DeviceHealthView['follow'] | undefined,
): follow is NonNullable<DeviceHealthView['follow']> {
  return follow?.state === 'shut';
}
