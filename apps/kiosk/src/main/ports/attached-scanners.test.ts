import type { Scan } from '@motcua/protocol';
import { MemoryBinding, VirtualScanner } from '@motcua/wires';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { expect, it } from 'vitest';
import { AttachedScanners } from './attached-scanners.ts';

const PORT = {
  kind: 'serial',
  baudRate: 9_600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  flowControl: 'none',
} as const;
const SCANNER = { scannerId: 'scanner-1' as never, port: { ...PORT, path: '/dev/ttyACM0' } };

function lay() {
  const timers = new ManualTimers();
  const binding = new MemoryBinding();
  const scans: Scan[] = [];
  const states: string[] = [];
  const page = { isThere: true };
  const onScan = (scan: Scan) => (scans.push(scan), Number(page.isThere));
  const fates: string[] = [];
  const readings = { note: (scannerId: string, fate: string) => void fates.push(`${scannerId} ${fate}`) };
  const scanners = new AttachedScanners({ binding, timers, random: () => 0, year: () => 2026, onScan, readings });
  scanners.onState(({ scannerId, state }) => states.push(`${scannerId} ${state}`));
  return { timers, binding, scanners, scans, states, page, fates, wire: binding.wire('/dev/ttyACM0') };
}

it('SC1 reads codes at the port that the hub has named, and says how the port is', async () => {
  const { timers, scanners, scans, states, wire } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  new VirtualScanner(wire).scan('34679a');
  await timers.settle();
  expect(scans).toEqual([{ kind: 'short-slip-code', code: '34679A' }]);
  wire.unplug(true);
  await timers.settle();
  wire.plug();
  await timers.advance(2_000);
  new VirtualScanner(wire, '').scan('34679C');
  await timers.advance(100);
  expect(scans).toHaveLength(2);
  expect(states).toEqual(['scanner-1 opening', 'scanner-1 open', 'scanner-1 lost', 'scanner-1 open']);
  await scanners.close();
});

it('SC1 a scanner that is named as before goes on; another port, and it moves; none, and it is closed', async () => {
  const { timers, binding, scanners, scans, wire } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  void scanners.follow([{ ...SCANNER }]);
  await timers.settle();
  expect([wire.isOpen, scanners.uses('/dev/ttyACM0')]).toEqual([true, true]);

  const other = binding.wire('/dev/ttyACM1');
  void scanners.follow([{ ...SCANNER, port: { ...PORT, path: '/dev/ttyACM1' } }]);
  await timers.settle();
  expect([wire.isOpen, other.isOpen]).toEqual([false, true]);
  void scanners.follow([]);
  await timers.settle();
  new VirtualScanner(other).scan('34679A');
  await timers.settle();
  expect([other.isOpen, scanners.states(), scans]).toEqual([false, [], []]);
});

it('SC2 of a card only that it was one, and a paper that is left there is one reading', async () => {
  const { timers, scanners, scans, wire, fates } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  const scanner = new VirtualScanner(wire);
  scanner.scan('001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021');
  for (let again = 0; again < 5; again += 1) {
    scanner.scan('34679A');
    await timers.advance(1_000);
  }
  expect(scans).toEqual([{ kind: 'citizen-card' }, { kind: 'short-slip-code', code: '34679A' }]);
  const [told, again] = ['scanner-1 told', 'scanner-1 again'];
  expect(fates).toEqual([told, told, again, again, again, again]);
  await scanners.close();
});

it('SC6 counts what no page has heard, and a scanner that has gone mad', async () => {
  const { timers, scanners, wire, fates, page } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  page.isThere = false;
  const scanner = new VirtualScanner(wire);
  for (let nth = 0; nth < 21; nth += 1) {
    scanner.scan(`H05-261129-${String(nth).padStart(4, '0')}`);
    await timers.advance(100);
  }
  const of = (fate: string) => fates.filter((each) => each === `scanner-1 ${fate}`).length;
  expect([of('unheard'), of('tooMany'), fates.length]).toEqual([20, 1, 21]);
  await scanners.close();
});

it('SC1 another scanner at a port that is given back waits for it', async () => {
  const { timers, scanners, states } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  await scanners.follow([{ ...SCANNER, scannerId: 'scanner-2' as never }]);
  await timers.settle();
  expect(states.at(-1)).toBe('scanner-2 open');
  await scanners.close();
});

it('SC1 a changed speed at the same port opens it anew, after it was given back', async () => {
  const { timers, scanners, wire, states } = lay();
  void scanners.follow([SCANNER]);
  await timers.settle();
  void scanners.follow([{ ...SCANNER, port: { ...SCANNER.port, baudRate: 115_200 } }]);
  await timers.settle();
  expect([wire.isOpen, states.at(-1)]).toEqual([true, 'scanner-1 open']);
  await scanners.close();
  expect(wire.isOpen).toBe(false);
});
