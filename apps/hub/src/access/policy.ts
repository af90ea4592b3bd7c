import type { ActorRole, ClientToHubEvents, CommandType, MachineActName, StaffRole, ViewName } from '@motcua/protocol';
import { locksPanelRequest, locksRequest, mayRequest } from './http-policy.ts';
import { goesUnderCover, isRefusedForRank, roleWhileLocked } from './idle-lock.ts';

/** The other messages on a socket: questions that change nothing in the queue. */
export type QuestionName = Exclude<keyof ClientToHubEvents, 'command'>;

type Allowed<Name extends string> = Readonly<Record<ActorRole, Readonly<Record<Name, boolean>>>>;

/** The lowest right that each command needs. A kiosk's own commands stand in `KIOSK_COMMANDS`. */
const NEEDED_ROLE: Readonly<Record<CommandType, StaffRole | 'device'>> = {
  // A guide gives, mends and takes back numbers, but never calls.
  'issue-ticket': 'guide',
  'cancel-ticket': 'guide',
  'cancel-by-slip': 'guide',
  'cancel-tickets': 'guide',
  'return-ticket': 'guide',
  'return-by-slip': 'guide',
  'change-service': 'guide',
  'add-service': 'guide',
  'make-appointment': 'guide',
  'cancel-appointment': 'guide',
  'check-in': 'guide',
  'reprint-slip': 'guide',
  // Whoever works here comes when help is wanted; the wish itself comes from a kiosk or from a counter.
  'take-help': 'guide',
  'finish-help': 'guide',
  'request-help': 'officer',
  'withdraw-help': 'officer',
  // An officer works counters.
  'set-priority': 'officer',
  'open-counter': 'officer',
  'pause-counter': 'officer',
  'close-counter': 'officer',
  'move-counter': 'officer',
  'call-next': 'officer',
  'call-ticket': 'officer',
  'recall-ticket': 'officer',
  'start-serving': 'officer',
  'complete-ticket': 'officer',
  'mark-no-show': 'officer',
  'park-ticket': 'officer',
  'resume-ticket': 'officer',
  'transfer-ticket': 'officer',
  'undo-act': 'officer',
  'enter-by-hand': 'officer',
  'start-practice': 'officer',
  'end-practice': 'officer',
  // A supervisor answers for the day.
  'pause-service': 'supervisor',
  'resume-service': 'supervisor',
  'stop-issuing': 'supervisor',
  'resume-issuing': 'supervisor',
  'end-calling': 'supervisor',
  'resume-calling': 'supervisor',
  'lock-kiosk': 'supervisor',
  'unlock-kiosk': 'supervisor',
  // An administrator answers for the machines.
  'confirm-clock': 'administrator',
  'correct-date': 'administrator',
  // A citizen says it, at a kiosk or at a counter's page; nobody who works here says it for them.
  'rate-ticket': 'device',
  'lease-reserve': 'device',
  'hand-over-reserve': 'device',
};

const KIOSK_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>([
  'issue-ticket',
  'cancel-ticket',
  'cancel-by-slip',
  'add-service',
  'return-by-slip',
  'check-in',
  'lease-reserve',
  'hand-over-reserve',
  'request-help',
  'withdraw-help',
  'rate-ticket',
  // FS10: for itself alone, by whoever looks after it.
  'start-practice',
  'end-practice',
]);

const RANKS: Readonly<Record<StaffRole | 'device', number>> = {
  guide: 1,
  officer: 2,
  supervisor: 3,
  administrator: 4,
  device: Number.POSITIVE_INFINITY,
};

function commandsOf(role: ActorRole): Readonly<Record<CommandType, boolean>> {
  const may = (command: CommandType): boolean => {
    if (role === 'display') return false;
    if (role === 'rating') return command === 'rate-ticket';
    if (role === 'kiosk') return KIOSK_COMMANDS.has(command);
    return RANKS[role] >= RANKS[NEEDED_ROLE[command]];
  };
  return Object.fromEntries(
    (Object.keys(NEEDED_ROLE) as CommandType[]).map((command) => [command, may(command)]),
  ) as Record<CommandType, boolean>;
}

/**
 * Who may send which command. This table, the two below and the one of `http-policy.ts` are the only place
 * where rights are written; everyone else asks them.
 */
export const COMMAND_POLICY: Allowed<CommandType> = {
  kiosk: commandsOf('kiosk'),
  display: commandsOf('display'),
  rating: commandsOf('rating'),
  guide: commandsOf('guide'),
  officer: commandsOf('officer'),
  supervisor: commandsOf('supervisor'),
  administrator: commandsOf('administrator'),
};

const COUNTER_VIEWS = {
  'kiosk-menu': false,
  'kiosk-slips': false,
  'kiosk-glass': false,
  'call-board': false,
  counter: true,
  'queue-overview': true,
  'device-health': true,
  ...{ 'display-trial': false, 'display-look': false, 'display-voice': false, 'rating-desk': false },
} as const;

const NO_VIEWS = { ...COUNTER_VIEWS, counter: false, 'queue-overview': false, 'device-health': false } as const;

/** Who is shown which view. A kiosk sees only its own slips, a display only its own trials and look; staff choose their counters. */
export const VIEW_POLICY: Allowed<ViewName> = {
  kiosk: { ...NO_VIEWS, 'kiosk-menu': true, 'kiosk-slips': true, 'kiosk-glass': true },
  display: { ...NO_VIEWS, 'call-board': true, 'display-trial': true, 'display-look': true, 'display-voice': true },
  rating: { ...NO_VIEWS, 'rating-desk': true },
  guide: { ...COUNTER_VIEWS, counter: false },
  officer: COUNTER_VIEWS,
  supervisor: COUNTER_VIEWS,
  administrator: COUNTER_VIEWS,
};

const NO_QUESTIONS = {
  ...{ 'outcome-of': false, 'watch-counters': false, 'list-waiting': false },
  ...{ 'look-up-code': false, 'report-announcements': false, 'report-voice': false, 'report-device-port': false },
  ...{ 'ask-catalogue': false, 'report-glass': false, 'ask-reserve': false, 'report-appliance': false },
  'try-printer': false,
};
const STAFF_QUESTIONS = { ...NO_QUESTIONS, 'outcome-of': true, 'look-up-code': true };
const COUNTER_QUESTIONS = { ...STAFF_QUESTIONS, 'watch-counters': true, 'list-waiting': true };

/** Who may ask what, or tell it. Whoever may send a command may ask what became of it; a display tells what it announced. */
export const QUESTION_POLICY: Allowed<QuestionName> = {
  kiosk: {
    ...NO_QUESTIONS,
    'outcome-of': true,
    'look-up-code': true,
    'report-device-port': true,
    'ask-catalogue': true,
    'report-glass': true,
    'ask-reserve': true,
    'report-appliance': true,
    'try-printer': true,
  },
  display: { ...NO_QUESTIONS, 'report-announcements': true, 'report-voice': true, 'report-appliance': true },
  rating: { ...NO_QUESTIONS, 'outcome-of': true },
  guide: STAFF_QUESTIONS,
  officer: COUNTER_QUESTIONS,
  supervisor: COUNTER_QUESTIONS,
  administrator: COUNTER_QUESTIONS,
};

/** The lowest right that each act on a machine needs (DV1). Devices have none. */
const NEEDED_FOR_MACHINE: Readonly<Record<MachineActName, StaffRole>> = {
  // Whoever works here may look whether a board is well.
  'show-board-test': 'guide',
  'test-voice': 'guide',
  'show-calibration': 'guide',
  // Who of them, and where: `mayTouchSimulated`.
  misbehave: 'guide',
  // Or puts paper into a printer.
  'print-test-slip': 'guide',
  'note-new-roll': 'guide',
  'keep-roll': 'guide',
  // A hanging printer that is probed may pass for one that proves less (0043).
  'probe-printer': 'supervisor',
  // It takes the kiosk from whoever comes next.
  'measure-glass': 'supervisor',
  // A picture of a glass may show what somebody is typing there; a restart stops a machine.
  'control-appliance': 'administrator',
};
export const MACHINE_ACT_NAMES = Object.keys(NEEDED_FOR_MACHINE) as readonly MachineActName[];

export function mayCommand(role: ActorRole, command: CommandType): boolean {
  return COMMAND_POLICY[role][command];
}

export function maySee(role: ActorRole, view: ViewName): boolean {
  return VIEW_POLICY[role][view];
}

export function mayAsk(role: ActorRole, question: QuestionName): boolean {
  return QUESTION_POLICY[role][question];
}

function isStaff(role: ActorRole): role is StaffRole {
  return role !== 'kiosk' && role !== 'display' && role !== 'rating';
}

export function mayOperate(role: ActorRole, act: MachineActName): boolean {
  return isStaff(role) && RANKS[role] >= RANKS[NEEDED_FOR_MACHINE[act]];
}

/** SM2: simulated devices are toys in a demo, and an administrator's matter anywhere else. */
export function mayTouchSimulated(role: StaffRole, isDemo: boolean): boolean {
  return isDemo || role === 'administrator';
}

/** AC15: what a supervisor or administrator answers for is not done from a page that nobody sits at. */
export function locksCommand(command: CommandType): boolean {
  return isAboveOfficer(NEEDED_ROLE[command]);
}

/** AC15 */
export function locksMachineAct(act: MachineActName): boolean {
  return isAboveOfficer(NEEDED_FOR_MACHINE[act]);
}

function isAboveOfficer(needed: StaffRole | 'device'): boolean {
  return needed === 'supervisor' || needed === 'administrator';
}

const LOCKS = {
  ...{ locksCommand, locksRequest, locksPanelRequest, locksMachineAct, roleWhileLocked, isRefusedForRank },
  goesUnderCover,
} as const;

/** The rights as the doors get them. */
export const POLICY = { mayCommand, maySee, mayAsk, mayRequest, mayOperate, ...LOCKS } as const;
export type Policy = typeof POLICY;
