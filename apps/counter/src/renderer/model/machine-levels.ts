import { calendarDate } from '@motcua/messages';
import type {
  BoardLineHealth,
  BoardLineState,
  BoardState,
  DeviceHealthView,
  InputLineState,
  KioskObstacle,
  PrinterState,
  QueueOverviewView,
} from '@motcua/protocol';
import { isPhonePortShut } from './phone-port.ts';

/**
 * How a machine is. `unsure`: it works as far as anybody can tell, and cannot report; `soon`: it works, and wants somebody
 * before long; `waiting`: it is being looked at; `off`: it is not there, and nobody misses it; `unused`: nor has anybody for
 * a long time.
 */
export type MachineLevel = 'well' | 'unsure' | 'soon' | 'waiting' | 'trouble' | 'off' | 'unused';

export type PrinterHealth = DeviceHealthView['printers'][number];
export type BoardHealth = BoardLineHealth['boards'][number];
export type ApplianceHealth = DeviceHealthView['appliances'][number];
export type VoiceHealth = DeviceHealthView['voices'][number];

/** A reload or a short fault of the network is over before this; and staff know within 5 s. */
const GONE_AFTER_MS = 3_000;

const LINES: Readonly<Record<BoardLineState, MachineLevel>> = {
  ...{ closed: 'waiting', opening: 'waiting', open: 'well', lost: 'trouble', absent: 'trouble', 'in-use': 'trouble' },
  ...{ 'no-permission': 'trouble', 'not-a-port': 'trouble', 'wrong-settings': 'trouble', 'no-driver': 'trouble' },
  failed: 'trouble',
};
const BOARDS: Readonly<Record<BoardState, MachineLevel>> = {
  ...{ waiting: 'waiting', showing: 'well', unproven: 'unsure', silent: 'trouble', refusing: 'trouble' },
  // Told with its line.
  'line-down': 'off',
};

export function printerLevel({ state, proofLevel }: Pick<PrinterHealth, 'state' | 'proofLevel'>): MachineLevel {
  if (state === 'starting') return 'waiting';
  if (state !== 'ready') return 'trouble';
  return proofLevel === 'D' ? 'unsure' : 'well';
}

/** SL10: a printer with its paper: little of it, or a roll of which nothing is known, is not well for long. */
export function paperedLevel(printer: PrinterHealth): MachineLevel {
  const level = printerLevel(printer);
  const { isLow, askedAt } = printer.paper;
  return (level === 'well' || level === 'unsure') && (isLow || askedAt !== null) ? 'soon' : level;
}

export function lineLevel(state: BoardLineState): MachineLevel {
  return LINES[state];
}

/** SC6, KP5: a scanner at a kiosk's own port is no better than the way to it. */
export function inputLevel(state: InputLineState): MachineLevel {
  return state === 'kiosk-away' || state === 'kiosk-in-browser' ? 'trouble' : LINES[state];
}

/** A line is no better than the worst board on it. */
export function wholeLineLevel({ state, boards }: BoardLineHealth): MachineLevel {
  const line = lineLevel(state);
  if (line !== 'well') return line;
  const levels = boards.map((board) => boardLevel(board.state));
  return (['trouble', 'waiting', 'unsure'] as const).find((level) => levels.includes(level)) ?? line;
}

export function boardLevel(state: BoardState): MachineLevel {
  return BOARDS[state];
}

/** VO4 */
export function isMute({ speaks, sound }: VoiceHealth): boolean {
  return speaks && sound !== 'ready';
}

export function voiceOf(health: Pick<DeviceHealthView, 'voices'>, { deviceId }: ApplianceHealth): VoiceHealth | null {
  return health.voices.find((voice) => voice.deviceId === deviceId) ?? null;
}

/** DV5: outside the hours of the open day nobody misses a kiosk or a display. */
export function isOfficeOpen(overview: QueueOverviewView | null, hubMs: number): boolean {
  if (overview === null || overview.day === null || overview.callingEndedAt !== null) return false;
  return overview.hoursEndAt === null || hubMs < overview.hoursEndAt;
}

/** `voice`: what a display told of its sound; null: nothing. VO4: one that shall speak and cannot be heard is missed by all. */
export function applianceLevel(
  appliance: ApplianceHealth,
  voice: VoiceHealth | null,
  overview: QueueOverviewView | null,
  hubMs: number,
): MachineLevel {
  if (appliance.connected) return voice !== null && isMute(voice) ? 'trouble' : 'well';
  if (appliance.unusedSince !== null) return 'unused';
  return isMissed(appliance, overview, hubMs) ? 'trouble' : 'off';
}

/**
 * DV5: it was there today, or when the hub last ended, is gone for longer than a reload takes, and the office is open. One in a store room is not
 * missed, nor one that was switched off in the evening.
 */
function isMissed(
  { connected, expected, unusedSince, since }: ApplianceHealth,
  overview: QueueOverviewView | null,
  hubMs: number,
): boolean {
  if (connected || !expected || unusedSince !== null) return false;
  if (hubMs - since < GONE_AFTER_MS || !isOfficeOpen(overview, hubMs)) return false;
  const [year, month, day] = overview?.day?.date.split('-') ?? [];
  return calendarDate(since, overview?.centre.timeZone ?? 'UTC') === `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** DV5: kiosks and displays that somebody should look after, the longest gone first. */
export function missedAppliances(
  health: DeviceHealthView | null,
  overview: QueueOverviewView | null,
  hubMs: number,
): readonly ApplianceHealth[] {
  const missed = (health?.appliances ?? []).filter((appliance) => isMissed(appliance, overview, hubMs));
  return missed.sort((a, b) => a.since - b.since);
}

/**
 * DV4: how many machines are in use, and how many of them need somebody. A board counts beside its line; the port for phones
 * is no machine, and counts where it is shut.
 */
export function countMachines(
  health: DeviceHealthView,
  overview: QueueOverviewView | null,
  hubMs: number,
): { readonly all: number; readonly inNeed: number } {
  const levels = [
    ...health.printers.map(paperedLevel),
    ...health.boardLines.flatMap(({ state, boards }) => [
      lineLevel(state),
      ...boards.map((each) => boardLevel(each.state)),
    ]),
    ...[...health.scanners, ...health.keypadLines].map(({ state }) => inputLevel(state)),
    ...health.appliances.map((appliance) => applianceLevel(appliance, voiceOf(health, appliance), overview, hubMs)),
    ...(isPhonePortShut(health.follow) ? (['trouble'] as const) : []),
  ];
  return {
    all: levels.filter((level) => level !== 'unused').length,
    inNeed: levels.filter((level) => level === 'trouble' || level === 'soon').length,
  };
}

/** What a drawing shows somebody doing. */
export type Remedy =
  | 'change-roll'
  | 'sound-on'
  | 'close-cover'
  | 'clear-jam'
  | 'power-and-cable'
  | 'other-computer'
  | 'power-cycle'
  | 'screen-power'
  | 'plug-cable'
  | 'open-settings'
  | 'board-power'
  | 'look-up';

const PRINTER_REMEDIES: Readonly<Record<PrinterState, Remedy | null>> = {
  ...{ starting: null, ready: null, 'paper-out': 'change-roll', 'cover-open': 'close-cover', error: 'clear-jam' },
  ...{ offline: 'power-and-cable', 'busy-elsewhere': 'other-computer', 'not-answering': 'power-cycle' },
};
const LINE_REMEDIES: Readonly<Record<BoardLineState, Remedy | null>> = {
  ...{ closed: null, opening: null, open: null, lost: 'plug-cable', absent: 'plug-cable', failed: 'plug-cable' },
  ...{ 'in-use': 'other-computer', 'no-permission': 'open-settings', 'not-a-port': 'open-settings' },
  ...{ 'wrong-settings': 'open-settings', 'no-driver': 'open-settings' },
};
const BOARD_REMEDIES: Readonly<Record<BoardState, Remedy | null>> = {
  ...{ waiting: null, showing: null, 'line-down': null, unproven: 'look-up', silent: 'board-power' },
  refusing: 'open-settings',
};

/** SL3: where a kiosk is in the way to the printer, the kiosk is what somebody goes to. */
const KIOSK_REMEDIES: Readonly<Record<KioskObstacle, Remedy>> = {
  ...{ away: 'screen-power', 'in-browser': 'screen-power', 'taken-out': 'open-settings' },
};

export function printerRemedy({ state, kiosk }: Pick<PrinterHealth, 'state' | 'kiosk'>): Remedy | null {
  const usual = PRINTER_REMEDIES[state];
  return usual === null || kiosk === undefined ? usual : KIOSK_REMEDIES[kiosk];
}

export function lineRemedy(state: BoardLineState): Remedy | null {
  return LINE_REMEDIES[state];
}

export function inputRemedy(state: InputLineState): Remedy | null {
  return state === 'kiosk-away' || state === 'kiosk-in-browser' ? 'screen-power' : LINE_REMEDIES[state];
}

export function boardRemedy(state: BoardState): Remedy | null {
  return BOARD_REMEDIES[state];
}
