import type { CentreSettings } from '@motcua/protocol/settings-document';
import { expect, test } from 'vitest';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import { ShelfOfSimulators } from './simulator-desk.ts';

function shelfFor(changes: Partial<CentreSettings>): ShelfOfSimulators {
  const settings = new QueueScenario().state.index?.settings;
  if (!settings) throw new Error('no settings');
  const real = { kind: 'tcp', host: '10.0.0.9', port: 9100 } as const;
  const printers = settings.printers.map((printer) => ({ ...printer, connection: real }));
  return new ShelfOfSimulators(() => ({
    ...{ ...settings, printers, boardLines: [], scanners: [], keypadLines: [] },
    ...changes,
  }));
}
const simulatedScanner = {
  ...{ scannerId: 's1', name: 'Máy quét', connection: { kind: 'simulated' } },
  reportsTo: { kind: 'counter', counterId: 'quay-1' },
} as unknown as CentreSettings['scanners'][number];

test('SM2 there are simulators where the settings name a simulated device, of whatever kind', () => {
  expect(shelfFor({}).isThere()).toBe(false);
  expect(shelfFor({ scanners: [simulatedScanner] }).isThere()).toBe(true);
});

test('SM2 they are open to everybody in a demo, and to administrators anywhere else', () => {
  const demo = shelfFor({ demo: true, scanners: [simulatedScanner] });
  const office = shelfFor({ demo: false, scanners: [simulatedScanner] });
  expect([demo.openTo('guide'), office.openTo('guide'), office.openTo('administrator')]).toEqual([demo, null, office]);
  expect(shelfFor({ demo: true }).openTo('administrator')).toBeNull();
});

test('SM1 what is done reaches the hands of that very device, while it is there', () => {
  const shelf = shelfFor({ scanners: [simulatedScanner] });
  const scanned: string[] = [];
  const { scannerId } = simulatedScanner;
  const take = shelf.put({
    kind: 'scanner',
    ...{ id: scannerId, isPlugged: () => true, plug: () => undefined },
    scan: (text) => void scanned.push(text),
    mischief: () => ['stuck'],
    set: (mischief, isOn) => void scanned.push(`${mischief} ${String(isOn)}`),
  });
  const wish = { kind: 'scan', scannerId, text: 'H13.32-250701-0001' } as const;
  expect(shelf.wish(wish)).toBe(true);
  expect(shelf.wish({ ...wish, scannerId: 's2' as typeof scannerId })).toBe(false);
  expect(scanned).toEqual(['H13.32-250701-0001']);
  expect(shelf.wish({ kind: 'scanner', scannerId, mischief: 'noisy', isOn: true })).toBe(true);
  expect(scanned.at(-1)).toBe('noisy true');
  expect(shelf.look().scanners).toEqual([{ scannerId: 's1', name: 'Máy quét', isPlugged: true, mischief: ['stuck'] }]);
  take();
  expect([shelf.wish(wish), shelf.look().scanners]).toEqual([false, []]);
});
