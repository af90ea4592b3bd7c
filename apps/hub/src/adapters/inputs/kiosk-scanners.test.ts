import type { DevicePortRequest } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { CountedReadings } from '../../ports/input-devices.ts';
import type { PortAccess, PortFollower } from '../../ports/kiosk-ports.ts';
import { KioskScanners } from './kiosk-scanners.ts';

const deviceId = 'kiosk-1' as DeviceId;
const port: SerialConnection = {
  ...{ kind: 'serial', path: 'COM3', baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};
const connection = { kind: 'kiosk', deviceId, port } as const;
const settings = (id: string): ScannerSettings => ({
  ...{ scannerId: id as ScannerSettings['scannerId'], name: id, connection },
  reportsTo: { kind: 'kiosk', deviceId },
});

function setUp() {
  let now = 100;
  const asked: DevicePortRequest[] = [];
  let follower: PortFollower | null = null;
  let access: PortAccess = { kind: 'away' };
  const scanners = new KioskScanners(
    {
      follow: (_, each) => {
        follower = each;
        each.onAccess(access);
        return () => undefined;
      },
      accessTo: () => access.kind,
    },
    () => now,
  );
  const program: PortAccess = {
    kind: 'program',
    carrier: {
      ask: (request) => {
        asked.push(request);
        return Promise.resolve({ kind: 'reading' });
      },
    },
  };
  const comes = async (next: 'program' | 'away' | 'in-browser') => {
    now += 100;
    access = next === 'program' ? program : { kind: next };
    follower?.onAccess(access);
    await Promise.resolve();
    return asked.splice(0).map((each) => (each.act === 'scanners' ? each.scanners.map((one) => one.scannerId) : null));
  };
  const counted: CountedReadings[] = [];
  const onCounted = (counts: CountedReadings) => void counted.push(counts);
  const make = (id: string) => scanners.make(settings(id), connection, { onCounted });
  return {
    make,
    comes,
    asked,
    counted,
    report: (...[told]: Parameters<PortFollower['onReport']>) => follower?.onReport(told),
  };
}

describe('scanners at a kiosk’s own ports', () => {
  it('SC1 are named to the kiosk’s program whenever it comes, all together, and when the settings change', async () => {
    const { make, comes, asked } = setUp();
    const [one, two] = [make('a'), make('b')];
    one.open();
    two.open();
    expect(await comes('away')).toEqual([]);
    expect(await comes('program')).toEqual([['a', 'b']]);
    expect(await comes('away')).toEqual([]);
    expect(await comes('program')).toEqual([['a', 'b']]);
    await two.close();
    await Promise.resolve();
    expect(asked.splice(0)).toMatchObject([{ act: 'scanners', scanners: [{ scannerId: 'a', port }] }]);
    await one.close();
    await Promise.resolve();
    expect(asked).toEqual([{ act: 'scanners', scanners: [] }]);
  });

  it('SC6 are as the program tells, and say so where there is none', async () => {
    const { make, comes, report } = setUp();
    const line = make('a');
    const states: string[] = [];
    line.onChange(() => states.push(line.status().state));
    line.open();
    expect(line.status()).toMatchObject({ state: 'kiosk-away', since: 100 });
    await comes('in-browser');
    await comes('program');
    const scannerId = settings('a').scannerId;
    report({ kind: 'scanner', scannerId, state: 'open', lastError: null });
    report({ kind: 'scanner', scannerId, state: 'lost', lastError: 'gone' });
    report({ kind: 'scanner', scannerId: settings('z').scannerId, state: 'open', lastError: null });
    expect(states).toEqual(['kiosk-in-browser', 'opening', 'open', 'lost']);
    expect(line.status()).toMatchObject({ since: 300, lastError: 'gone', counts: { opened: 1, lost: 1 } });
  });

  it('SC6 tell how often they have read, and when last by the hub’s clock; what is said of others is nobody’s', async () => {
    const { make, comes, report, counted } = setUp();
    make('a').open();
    await comes('program');
    const counts = { told: 2, unheard: 1, again: 5, tooMany: 0 };
    report({ kind: 'readings', scannerId: settings('a').scannerId, ...counts, lastAgoMs: 150 });
    report({ kind: 'readings', scannerId: settings('a').scannerId, ...counts, lastAgoMs: null });
    report({ kind: 'readings', scannerId: settings('z').scannerId, ...counts, lastAgoMs: 0 });
    expect(counted).toEqual([
      { ...counts, lastAt: 50 },
      { ...counts, lastAt: null },
    ]);
  });
});
