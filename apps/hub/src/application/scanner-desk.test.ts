import type { InputMessage, Scan } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { CounterId, DeviceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import type { CountedReadings, ScanAdmission, ScannerListener } from '../ports/input-devices.ts';
import { lookUpCode } from '../projections/code-look-up.ts';
import { ScannerDesk } from './scanner-desk.ts';

const lan = staff('lan');
const AT_KIOSK: ScannerSettings = {
  ...{ scannerId: 's1' as ScannerSettings['scannerId'], name: 'Máy quét 1', connection: { kind: 'simulated' } },
  reportsTo: { kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId },
};
const AT_COUNTER: ScannerSettings = {
  ...{ scannerId: 's2' as ScannerSettings['scannerId'], name: 'Máy quét 2', connection: { kind: 'simulated' } },
  reportsTo: { kind: 'counter', counterId: 'quay-2' as CounterId },
};

function setUp() {
  const queue = new QueueScenario();
  const reads = new Map<string, ScannerListener>();
  const told: { readonly to: string; readonly message: InputMessage }[] = [];
  const logged: object[] = [];
  const present = { kiosk: 1, counter: 1, heldUpMs: 0 };
  const tell = (to: string, message: InputMessage, pages: number): number => {
    if (pages > 0) told.push({ to, message });
    return pages;
  };
  const desk = new ScannerDesk({
    state: () => queue.state,
    clock: { now: () => queue.at, monotonicMs: () => queue.at },
    logger: {
      info: (fields) => logged.push(fields),
      warn: (fields) => logged.push(fields),
      error: (fields) => logged.push(fields),
    },
    makeScanner: ({ scannerId }, listener) => {
      reads.set(scannerId, listener);
      const counts = { opened: 1, lost: 3, failedOpenings: 0, bytesIn: 0 };
      return {
        status: () => ({ state: 'open', since: 5, lastError: null, counts }),
        ...{ onChange: () => undefined, open: () => undefined, close: () => Promise.resolve() },
      };
    },
    publisher: {
      tellKiosk: (deviceId, message) => tell(deviceId, message, present.kiosk),
      tellCounter: (message, holder) => tell(`${message.counterId} ${holder ?? 'all'}`, message, present.counter),
    },
    lookUp: (code) => lookUpCode(queue.state, code, queue.at),
    heldUpMs: () => present.heldUpMs,
    onChanged: () => undefined,
  });
  desk.follow([AT_KIOSK, AT_COUNTER]);
  const read = (scannerId: string, scan: Scan, admission: ScanAdmission = 'new') => {
    reads.get(scannerId)?.onScan(scan, admission);
    return told.splice(0);
  };
  const count = (scannerId: string, counted: CountedReadings) => reads.get(scannerId)?.onCounted(counted);
  return { queue, desk, read, count, present, logged };
}

describe('the desk of the scanners', () => {
  it('SC3 what is read goes to the kiosk of the settings, as it was read and when', () => {
    const { queue, read } = setUp();
    const scan = { kind: 'slip-code', code: 'a'.repeat(20) } as const;
    expect(read('s1', scan)).toEqual([{ to: 'kiosk-1', message: { kind: 'kiosk-scan', at: queue.at, scan } }]);
  });

  it('SC5 at a counter it goes to whoever holds it, with what the code stands for; to nobody where nobody does', () => {
    const { queue, read } = setUp();
    const { slipCode, number } = queue.issue('ho-tich');
    const scan = { kind: 'slip-code', code: slipCode } as const;
    expect(read('s2', scan)).toEqual([]);
    queue.open('quay-2', lan);
    const [told] = read('s2', scan);
    expect(told).toMatchObject({ to: 'quay-2 lan', message: { kind: 'counter-scan', scan, found: { number } } });
    expect(read('s2', { kind: 'slip-code', code: 'b'.repeat(20) })[0]?.message).toMatchObject({ found: null });
    expect(read('s2', { kind: 'dossier-code', code: slipCode })[0]?.message).toMatchObject({ found: null });
  });

  it('SC4 what nobody hears is dropped, and so is what lay in a hub that stood still', () => {
    const { desk, read, present } = setUp();
    present.kiosk = 0;
    expect(read('s1', { kind: 'unknown' })).toEqual([]);
    present.kiosk = 1;
    present.heldUpMs = 3_001;
    expect(read('s1', { kind: 'unknown' })).toEqual([]);
    present.heldUpMs = 0;
    expect(read('s1', { kind: 'unknown' })).toHaveLength(1);
    expect(desk.reports()[0]?.counts).toEqual({ read: 3, told: 1, again: 0, tooMany: 0, unheard: 2 });
  });

  it('SC4 nothing is said twice, and a scanner that has gone mad is said once, to the log', () => {
    const { desk, read, logged } = setUp();
    expect(read('s1', { kind: 'unknown' })).toHaveLength(1);
    expect(read('s1', { kind: 'unknown' }, 'again')).toEqual([]);
    for (let n = 0; n < 50; n += 1) expect(read('s1', { kind: 'unknown' }, 'too-many')).toEqual([]);
    expect(logged).toEqual([{ event: 'scanner', id: 's1' }]);
    expect(desk.reports()[0]?.counts).toEqual({ read: 51, told: 1, again: 1, tooMany: 50, unheard: 0 });
  });

  it('SC2 no log says what was read', () => {
    const { queue, read, logged } = setUp();
    queue.open('quay-2', lan);
    const { slipCode } = queue.issue('ho-tich');
    for (const scannerId of ['s1', 's2']) {
      for (const kind of ['slip-code', 'dossier-code'] as const) read(scannerId, { kind, code: slipCode });
    }
    read('s1', { kind: 'citizen-card' }, 'too-many');
    expect(JSON.stringify(logged)).not.toMatch(new RegExp(`${slipCode}|citizen`));
  });

  it('SC6 what a kiosk’s program has counted is added to what was read here', () => {
    const { desk, read, count } = setUp();
    read('s1', { kind: 'unknown' });
    count('s1', { told: 2, unheard: 1, again: 9, tooMany: 4, lastAt: 70_000 });
    count('s1', { told: 0, unheard: 0, again: 3, tooMany: 0, lastAt: null });
    expect(desk.reports()[0]?.counts).toEqual({ read: 8, told: 3, again: 12, tooMany: 4, unheard: 1 });
    count('s2', { told: 1, unheard: 0, again: 0, tooMany: 0, lastAt: 70_000 });
    // Told late, after the hub had been away: what came later stays the last.
    count('s2', { told: 1, unheard: 0, again: 0, tooMany: 0, lastAt: 60_000 });
    expect(desk.health()[1]).toMatchObject({ readings: 2, told: 2, lastReadAt: 70_000 });
  });

  it('SC6 staff see each scanner, since when it is as it is, and whether it reads', () => {
    const { queue, desk, read } = setUp();
    read('s1', { kind: 'unknown' });
    expect(desk.health()).toEqual([
      {
        ...{ scannerId: 's1', name: 'Máy quét 1', simulated: true, state: 'open', since: 5, lastError: null },
        ...{ timesLost: 3, readings: 1, told: 1, lastReadAt: queue.at },
      },
      {
        ...{ scannerId: 's2', name: 'Máy quét 2', simulated: true, state: 'open', since: 5, lastError: null },
        ...{ timesLost: 3, readings: 0, told: 0, lastReadAt: null },
      },
    ]);
  });
});
