import type { DeviceHealthView } from '@motcua/protocol';
import type { KioskPrinterConnection, PrinterConnection } from '@motcua/protocol/printer-settings';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { MemorySlipOutbox } from '../adapters/memory/slip-outbox.ts';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import type { PortAccess } from '../ports/kiosk-ports.ts';
import { makeView } from './make-view.ts';
import { ManualTime } from './testing/manual-time.ts';

const AT_KIOSK: KioskPrinterConnection = {
  ...{ kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId },
  port: { kind: 'usb', path: '/dev/usb/lp0' },
};

const NO_PAPER = {
  ...{ rollSince: null, slips: 0, usedMm: 0, leftMm: null, morningMm: null },
  ...{ isLow: false, askedAt: null },
};

function printerIn(
  connection: PrinterConnection,
  access: PortAccess['kind'],
  paired: string | null = 'Cửa chính',
): DeviceHealthView['printers'][number] {
  const { state } = new QueueScenario();
  const [settings] = state.index?.settings.printers ?? [];
  if (settings === undefined) throw new Error('no printer');
  const status = { state: 'offline', since: 1, lastError: null, proofLevel: null, paperLow: false } as const;
  const sources = {
    ...{ state: () => state, clock: new ManualTime(), clockTrust: () => ({ kind: 'trusted' }) as const },
    printers: () => [{ settings: { ...settings, connection }, status }],
    paper: { paperOf: () => NO_PAPER },
    boardLines: () => [],
    inputs: () => ({ scanners: [], keypadLines: [] }),
    kioskPorts: { accessTo: () => access },
    appliances: { list: () => [], nameOf: () => paired, onChange: () => () => undefined },
    outbox: new MemorySlipOutbox(new Map()),
    trials: { askedAt: () => null },
    calibrations: { until: () => null },
    glasses: { viewOf: () => ({ measure: null, askedUntil: null }), all: () => [] },
    reserves: { all: () => [] },
    printerOfKiosk: () => null,
    voices: { viewOf: () => null, health: () => [], packsRevision: () => null },
    hasBegun: () => false,
    recovered: () => [],
    follow: () => null,
  };
  const view = makeView(sources, 'device-health', null) as DeviceHealthView;
  return view.printers[0] ?? expect.fail('no printer in the view');
}

it('SL3 staff are told of a kiosk that is in the way to its printer, and of nothing else', () => {
  expect(printerIn(AT_KIOSK, 'away')).toMatchObject({ state: 'offline', kiosk: 'away' });
  expect(printerIn(AT_KIOSK, 'in-browser')).toMatchObject({ kiosk: 'in-browser' });
  expect(printerIn(AT_KIOSK, 'away', null)).toMatchObject({ kiosk: 'taken-out' });
  expect(printerIn(AT_KIOSK, 'program')).not.toHaveProperty('kiosk');
  expect(printerIn({ kind: 'usb', path: '/dev/usb/lp0' }, 'away')).not.toHaveProperty('kiosk');
});
