import type { DeviceId } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import { expect, it, vi } from 'vitest';
import { HandKiosk } from '../printers/testing/hand-kiosk.ts';
import { KioskScannerLines } from './kiosk-scanner-lines.ts';

const PORT = {
  kind: 'serial',
  baudRate: 9_600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  flowControl: 'none',
} as const;

function scannerAt(path: string) {
  const connection = { kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId, port: { ...PORT, path } } as const;
  const settings: ScannerSettings = {
    ...{ scannerId: `at ${path}` as ScannerSettings['scannerId'], name: 'Máy quét', connection },
    reportsTo: { kind: 'kiosk', deviceId: connection.deviceId },
  };
  return { settings, connection };
}

function lay(...paths: readonly string[]) {
  const kiosk = new HandKiosk();
  const lines = new KioskScannerLines(kiosk, { now: () => 7 });
  const made = paths.map(scannerAt).map(({ settings, connection }) => lines.make(settings, connection));
  const named = () => kiosk.last('scanners').request.scanners.map(({ port }) => port.path);
  return { kiosk, lines, made, named };
}

it('SC1 a kiosk is told all of its scanners, at each connection and at each change', async () => {
  const { kiosk, lines, made, named } = lay('COM3', 'COM4');
  for (const line of made) line.open();
  expect(kiosk.asked).toEqual([]);
  kiosk.come();
  expect(named()).toEqual(['COM3', 'COM4']);
  kiosk.go();
  kiosk.come();
  expect([kiosk.asked.length, named()]).toEqual([2, ['COM3', 'COM4']]);

  const { settings, connection } = scannerAt('COM5');
  lines.make(settings, connection).open();
  expect(named()).toEqual(['COM3', 'COM4', 'COM5']);
  let isClosed = false;
  void made[0]?.close().then(() => (isClosed = true));
  expect(named()).toEqual(['COM4', 'COM5']);
  expect(isClosed).toBe(false);
  kiosk.last('scanners').answer({ kind: 'reading' });
  await vi.waitFor(() => expect(isClosed).toBe(true));
});

it('SC1 says how each is, as far as the kiosk tells, and gives up following with the last one', async () => {
  const { kiosk, made } = lay('COM3');
  const [line] = made;
  const states: string[] = [];
  line?.onChange(() => states.push(line.status().state));
  expect(line?.status()).toMatchObject({ state: 'elsewhere', since: 7 });
  line?.open();
  kiosk.come();
  const scannerId = 'at COM3' as ScannerSettings['scannerId'];
  kiosk.report({ kind: 'scanner', scannerId, state: 'open', lastError: null });
  kiosk.report({ kind: 'scanner', scannerId, state: 'lost', lastError: 'pulled out' });
  kiosk.report({ kind: 'scanner', scannerId: 'other' as never, state: 'open', lastError: null });
  expect(line?.status()).toMatchObject({ state: 'lost', lastError: 'pulled out', counts: { opened: 1, lost: 1 } });
  kiosk.go();
  expect(states).toEqual(['open', 'lost', 'elsewhere']);
  await line?.close();
  expect(kiosk.isFollowed).toBe(false);
});
