import { expect, it } from 'vitest';

import { namePortFault } from './name-port-fault.ts';

it.each([
  ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'absent'],
  ['Error: No such device or address, cannot open /dev/ttyS9', 'absent'],
  ['Opening COM9: File not found', 'absent'],
  ['Error Resource temporarily unavailable Cannot lock port', 'in-use'],
  ['Error: Device or resource busy, cannot open /dev/ttyACM0', 'in-use'],
  ['Opening COM3: Access denied', 'in-use'],
  ['Error: Permission denied, cannot open /dev/ttyUSB0', 'no-permission'],
  ['Error: Inappropriate ioctl for device setting custom baud rate of 9600', 'not-a-port'],
  ['Error baud rate of 7 is not supported on your platform', 'wrong-settings'],
  ['something nobody has seen', 'failed'],
] as const)('%s: %s', (message, fault) => {
  expect(namePortFault(message)).toBe(fault);
});
