import { MemoryBinding, READY_KEYPADS, VirtualKeypad, VirtualScanner } from '@motcua/wires';
import type { KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { simulatedKeypadHands, simulatedScannerHands } from './simulated-input-hands.ts';

const SERIAL = { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;

test('SM1 hands at a scanner and at keypads scan, press, and pull the cable', async () => {
  const binding = new MemoryBinding();
  const [scans, keys] = [binding.wire('scans'), binding.wire('keys')];
  const [described] = READY_KEYPADS;
  if (!described) throw new Error('no keypad');
  const heardAt = async (path: string, act: () => void): Promise<string> => {
    const port = await binding.open({ ...SERIAL, path });
    act();
    const heard = Buffer.from(await port.read()).toString('latin1');
    await port.close();
    return heard;
  };

  const scanner = simulatedScannerHands('s1' as ScannerId, scans, new VirtualScanner(scans));
  const keypads = simulatedKeypadHands('k1' as KeypadLineId, keys, new VirtualKeypad(described, keys));
  expect([scanner.id, keypads.id]).toEqual(['s1', 'k1']);
  expect(await heardAt('scans', () => scanner.scan('H13.32-250701-0001'))).toBe('H13.32-250701-0001\r\n');
  expect(await heardAt('keys', () => keypads.press(2, 'next', null))).toBe('K02N\r');
  expect(await heardAt('keys', () => keypads.press(2, 'call-number', 15))).toMatch(/^K02C0*15\r$/);

  scanner.plug(false);
  expect([scanner.isPlugged(), keypads.isPlugged()]).toEqual([false, true]);
  await expect(binding.open({ ...SERIAL, path: 'scans' })).rejects.toThrow('nothing at scans');
  scanner.plug(true);
  expect(await heardAt('scans', () => scanner.scan('A'))).toBe('A\r\n');
});
