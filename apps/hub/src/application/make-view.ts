import {
  MAX_LIST_ENTRIES,
  type BoardLineHealth,
  type KeypadLineHealth,
  type PrinterView,
  type ScannerHealth,
  type ViewBody,
  type ViewName,
} from '@motcua/protocol';
import type { CounterId, DeviceId, KioskObstacle, PrinterId } from '@motcua/protocol/vocabulary';
import type { ClockTrust } from '../domain/commands.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { callBoardView } from '../projections/call-board-view.ts';
import { counterView } from '../projections/counter-view.ts';
import { displayLookView } from '../projections/display-look-view.ts';
import { deviceHealthView } from '../projections/device-health-view.ts';
import { kioskMenuView } from '../projections/kiosk-menu-view.ts';
import { ratingDeskView } from '../projections/rating-desk-view.ts';
import { queueOverviewView } from '../projections/queue-overview-view.ts';
import type { DeviceHealthView, QueueOverviewView } from '@motcua/protocol';
import type { Appliance, Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { KioskPorts } from '../ports/kiosk-ports.ts';
import type { SlipOutbox } from '../ports/slip-outbox.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import type { Calibrations } from './calibrations.ts';
import type { GlassDesk } from './glass-desk.ts';
import type { VoiceDesk } from './voice-desk.ts';
import type { VoiceTrials } from './voice-trials.ts';
import type { PaperDesk } from './paper-desk.ts';
import type { ReserveDesk } from './reserve-desk.ts';
import { printerFigures } from './printer-figures.ts';

const SLIPS_SHOWN_AT_KIOSK = 5;

/** Everything that views are made from. */
export type ViewSources = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly clockTrust: () => ClockTrust;
  /** FO8 */
  readonly follow: () => DeviceHealthView['follow'];
  /** AC6 */
  readonly recovered: () => QueueOverviewView['accountsRecovered'];
  readonly printers: () => readonly PrinterReport[];
  readonly paper: Pick<PaperDesk, 'paperOf'>;
  readonly boardLines: () => BoardLineHealth[];
  readonly inputs: () => { readonly scanners: ScannerHealth[]; readonly keypadLines: KeypadLineHealth[] };
  readonly appliances: Appliances;
  readonly kioskPorts: Pick<KioskPorts, 'accessTo'>;
  readonly outbox: SlipOutbox;
  readonly trials: Pick<VoiceTrials, 'askedAt'>;
  readonly calibrations: Pick<Calibrations, 'until'>;
  readonly glasses: Pick<GlassDesk, 'viewOf' | 'all'>;
  readonly reserves: Pick<ReserveDesk, 'all'>;
  /** SL2: where a kiosk's slips come out now; null: nowhere. */
  readonly printerOfKiosk: (deviceId: DeviceId) => PrinterId | null;
  readonly voices: Pick<VoiceDesk, 'viewOf' | 'health' | 'packsRevision'>;
  /** SE2: whether a display has begun an announcement. */
  readonly hasBegun: (announcementSeq: number) => boolean;
};

/** The body of a view as things stand now; null where it does not exist (no settings yet, unknown key). */
export function makeView(sources: ViewSources, view: ViewName, key: string | null): ViewBody<ViewName> | null {
  const state = sources.state();
  const { index } = state;
  if (!index) return null;
  switch (view) {
    case 'kiosk-menu':
      return kioskMenu(sources, state, index);
    case 'kiosk-slips':
      return key === null ? null : kioskSlips(sources, key as DeviceId);
    case 'kiosk-glass':
      return key === null ? null : sources.glasses.viewOf(key as DeviceId);
    case 'call-board':
      return callBoardView(state, index, sources.clock.now());
    case 'counter':
      return key === null ? null : counterView(state, index, key as CounterId, sources.hasBegun);
    case 'queue-overview':
      return queueOverviewView(state, index, sources.clock.now(), sources.clockTrust(), sources.recovered());
    case 'device-health':
      return deviceHealth(sources, state);
    case 'rating-desk':
      return ratingDeskView(state, index, sources.clock.now());
    case 'display-trial':
      return key === null ? null : { askedAt: sources.trials.askedAt(key as DeviceId) };
    case 'display-look':
      return key === null ? null : displayLook(sources, index, key as DeviceId);
    case 'display-voice':
      return key === null ? null : sources.voices.viewOf(key as DeviceId);
  }
}

function kioskMenu({ printers, clock, voices }: ViewSources, state: QueueState, index: SettingsIndex) {
  return kioskMenuView(state, index, printers().map(printerView), clock.now(), voices.packsRevision());
}

function displayLook(sources: ViewSources, index: SettingsIndex, deviceId: DeviceId): ViewBody<'display-look'> {
  const { appliances, calibrations, clock } = sources;
  const display = { deviceId, name: appliances.nameOf(deviceId) ?? '', calibrateUntil: calibrations.until(deviceId) };
  return displayLookView(index, display, clock.now());
}

function printerView({ settings, status: { state, since } }: PrinterReport): PrinterView {
  const { printerId, name, fallbackPrinterId } = settings;
  return { printerId, name, state, since, fallbackPrinterId };
}

function kioskSlips({ outbox, printerOfKiosk }: ViewSources, deviceId: DeviceId): ViewBody<'kiosk-slips'> {
  return {
    printerId: printerOfKiosk(deviceId),
    slips: outbox
      .recentOf(deviceId, SLIPS_SHOWN_AT_KIOSK)
      .map(({ ticketId, number, printerId, state, copy }) => ({ ticketId, number, printerId, state, copy })),
  };
}

function deviceHealth(sources: ViewSources, state: QueueState): ViewBody<'device-health'> {
  const { outbox, appliances } = sources;
  const health = printerFigures(sources).map(({ report, proofLevel, waitingSlips, today, paper }) => ({
    ...printerView(report),
    ...{ lastError: report.status.lastError, proofLevel, paperLow: report.status.paperLow, waitingSlips },
    ...obstacleTo(report, sources),
    ...{ today, paper },
  }));
  const paired = appliances.list();
  const withPrinter = (each: Appliance) =>
    each.role === 'kiosk' ? { ...each, printerId: sources.printerOfKiosk(each.deviceId) } : each;
  const known = new Set(paired.map(({ deviceId }) => deviceId));
  const glasses = sources.glasses.all().filter(({ deviceId }) => known.has(deviceId));
  const reserves = sources.reserves.all().filter(({ deviceId }) => known.has(deviceId));
  const toCheck = state.day ? outbox.toCheck(state.day.ordinal, MAX_LIST_ENTRIES) : { count: 0, entries: [] };
  const entries = toCheck.entries.map(({ jobId, ticketId, number, printerId, state: slip, changedAt, since }) => ({
    ...{ jobId, ticketId, number, printerId, since },
    state: slip,
    at: changedAt,
  }));
  const slips = { count: toCheck.count, entries };
  return deviceHealthView(
    health,
    { boardLines: sources.boardLines(), ...sources.inputs() },
    { appliances: paired.map(withPrinter), voices: sources.voices.health(), glasses, reserves },
    slips,
    state.slipsReprinted,
    sources.follow(),
  );
}

/** SL3: the kiosk in the way to its printer, where it is. */
function obstacleTo(
  { settings: { connection } }: PrinterReport,
  { kioskPorts, appliances }: Pick<ViewSources, 'kioskPorts' | 'appliances'>,
): { readonly kiosk?: KioskObstacle } {
  if (connection.kind !== 'kiosk') return {};
  if (appliances.nameOf(connection.deviceId) === null) return { kiosk: 'taken-out' };
  const access = kioskPorts.accessTo(connection.deviceId);
  return access === 'program' ? {} : { kiosk: access };
}
