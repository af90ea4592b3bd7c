import { devicePortReplySchema, MAX_LISTED_PORTS, MAX_MESSAGE_BYTES, MAX_PLUG_LETTERS } from '@motcua/protocol';
import type { PlugPort } from '@motcua/wires';
import { expect, test } from 'vitest';
import { listedPorts } from './listed-ports.ts';

const plug: PlugPort = {
  ...{ port: 'serial', path: '/dev/ttyUSB0', stablePath: '/dev/serial/by-id/usb-1a86', serialNumber: '12' },
  ...{ usbVendorId: '1a86', usbProductId: '7523', manufacturer: 'QinHeng', product: 'USB Serial' },
};

test('DV2 a port is told as the system has it', () => {
  expect(listedPorts([plug])).toEqual([plug]);
});

test('DV2 what a device says of itself at length, or to be seen otherwise, is cut; what cannot be told is left out', () => {
  const odd = { ...plug, manufacturer: 'A\u202eB\nC\u0000', product: 'x'.repeat(500), serialNumber: '😀'.repeat(200) };
  const told = listedPorts([{ ...plug, path: '/dev/cổng' }, { ...plug, usbProductId: '' }, odd]);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ manufacturer: 'ABC', product: 'x'.repeat(MAX_PLUG_LETTERS) });
  expect(told[0]?.serialNumber).toBe('😀'.repeat(MAX_PLUG_LETTERS / 2));
});

test('DV2 however much is plugged in, it is one message that the hub takes', () => {
  const words = '漢'.repeat(300);
  const long = { ...plug, path: `/dev/${'\\'.repeat(255)}`, manufacturer: words, product: words, serialNumber: words };
  const reply = { kind: 'listed', ports: listedPorts(Array.from({ length: 200 }, () => long)) };
  expect(reply.ports).toHaveLength(MAX_LISTED_PORTS);
  expect(devicePortReplySchema.parse(reply)).toEqual(reply);
  expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(MAX_MESSAGE_BYTES);
});
