import type { LinkState, ReceivedView } from '@motcua/client';
import type {
  AccountId,
  Command,
  CommandId,
  CommandOutcome,
  CounterId,
  CounterView,
  HelpId,
  HttpProblem,
  Rejection,
  SignInRequest,
  StaffRole,
  TicketId,
  TicketNumber,
  WaitingEntry,
} from '@motcua/protocol';
import type { Act } from './acts.ts';
import type { InputSays } from './input-says.ts';
import type { Ending, MenuPlaces, OpenMenu } from './menu.ts';

export type { Act, Action } from './acts.ts';

/** Who the hub says is signed in. */
export type SignedIn = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: StaffRole;
  /** AC17: at a paired counter PC. */
  readonly atPairedPc: boolean;
};

/**
 * A command on its way. `revision`: accepted, and shown as soon as a view includes it; null: not yet
 * answered. While one is on its way nothing else is sent.
 */
export type Pending = {
  readonly action: Act;
  readonly command: Command;
  /** The ticket that it is about, or that stood at the counter. */
  readonly number: TicketNumber | null;
  /** CA7: once it is accepted, the next one is called. */
  readonly thenNext: boolean;
  /** IS6: the visit at the counter has further parts. */
  readonly handsOn: boolean;
  readonly since: number;
  readonly revision: number | null;
};

/** A call that the hub answered with a question about the ticket at the counter (CA7). */
export type CallCommand = Extract<Command, { type: 'call-next' | 'call-ticket' }>;
/** By which a counter is left, for good or for another one (CA9). */
export type LeaveCommand = Extract<Command, { type: 'close-counter' | 'move-counter' }>;

/** A question that the page asks before it sends anything. */
export type Question = { readonly askedAt: number } & (
  | {
      readonly kind: 'came-or-absent';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly call: CallCommand;
    }
  | { readonly kind: 'take-over'; readonly holder: string }
  | { readonly kind: 'leave'; readonly number: TicketNumber }
  /** CA9 */
  | { readonly kind: 'last-counter'; readonly waiting: number; readonly leave: LeaveCommand }
);

/** What has been done, for one line of answer. */
export type Deed =
  | 'recalled'
  | 'marked-absent'
  | 'completed'
  | 'handed-on'
  | 'undone'
  | 'parked'
  | 'resumed'
  | 'transferred'
  | 'service-changed'
  | 'priority-changed'
  | 'returned'
  | 'cancelled'
  | 'reprinted';

/** One line of answer to the clerk. `until`: local monotonic time when it goes. */
export type Notice = { readonly until: number } & (
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | {
      readonly kind:
        | 'already-done'
        | 'not-connected'
        | 'nobody-here'
        | 'none-waiting-after'
        | 'nothing-to-undo'
        | 'nobody-parked'
        | 'nobody-absent'
        | 'nobody-in-line'
        | 'not-in-practice'
        | 'done';
    }
  | { readonly kind: 'in-doubt' | 'happened-after-all' | 'never-happened'; readonly action: Act }
  | { readonly kind: Deed; readonly number: TicketNumber }
  | { readonly kind: 'cancelled-together'; readonly count: number }
  | { readonly kind: 'input'; readonly says: InputSays }
);

/** A command without an answer; the hub will say later what became of it. */
export type InDoubt = { readonly commandId: CommandId; readonly action: Act };

export type SignInNote =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'refused'; readonly problem: HttpProblem; readonly at: number }
  | { readonly kind: 'no-answer' };

/** What the hub made for somebody who stands here, to be read out or written down. */
export type Made = Extract<CommandOutcome, { type: 'ticket-issued' | 'appointment-made' }>;

/** Pages that work leads to; the others are set-up. */
export type WorkScreen = 'counters' | 'counter' | 'day' | 'floor';

/** People of a long line who do not stand in the counter's view, asked for because somebody wants to see them. */
export type LineBeyond = {
  readonly counterId: CounterId;
  /** How many beyond the view. */
  readonly wanted: number;
  readonly entries: readonly WaitingEntry[];
};

export type StaffState = {
  readonly link: LinkState;
  /** Local monotonic time since when the link is as it is. */
  readonly linkSince: number;
  readonly you: SignedIn | null;
  readonly signIn: SignInNote;
  /** AC12: asked for a password of their own before anything else, with the one that was given. */
  readonly givenPassword: SignInRequest | null;
  /** What stands before signing in. */
  readonly entrance: 'sign-in' | 'recovery';
  readonly screen: WorkScreen | 'records' | 'settings' | 'machines' | 'devices' | 'accounts' | 'password' | 'morning';
  /** Where "back" leads from the set-up pages. */
  readonly backTo: WorkScreen;
  readonly counterId: CounterId | null;
  readonly overview: ReceivedView<'queue-overview'> | null;
  readonly counter: ReceivedView<'counter'> | null;
  /** Null: the view's own list is enough. */
  readonly lineBeyond: LineBeyond | null;
  /** CA9: the last views of the other counters that this person holds. */
  readonly others: readonly ReceivedView<'counter'>[];
  /** Whose views were asked for last. */
  readonly watched: readonly CounterId[];
  readonly health: ReceivedView<'device-health'> | null;
  readonly pending: Pending | null;
  readonly question: Question | null;
  readonly menu: OpenMenu | null;
  /** UI9: what could be read of it. */
  readonly places: MenuPlaces | null;
  readonly ending: Ending | null;
  /** IS7: codes of dossiers that were scanned for a ticket, so that none counts twice. They go with the ticket. */
  readonly dossiersRead: { readonly ticketId: TicketId; readonly codes: readonly string[] } | null;
  readonly notice: Notice | null;
  readonly made: Made | null;
  readonly inDoubt: readonly InDoubt[];
  /** When the present ticket came onto this screen: a second press right after it is the same press. */
  readonly calledHereAt: number | null;
  /** HE5: whom this page said last that somebody comes: what is over is not over in the same moment. */
  readonly helpTaken: { readonly helpId: HelpId; readonly at: number } | null;
  /** HE1: the first press for a quiet alarm; a second one within moments sends it. */
  readonly alarmPressedAt: number | null;
  /** Signing out was pressed and has not happened. */
  readonly signedOutInVain: boolean;
};

/** What the page is to do; the model itself does nothing. */
export type Effect =
  | { readonly type: 'send'; readonly action: Act; readonly command: Command }
  | {
      readonly type: 'list-waiting';
      readonly counterId: CounterId;
      readonly offset: number;
      readonly wanted: number;
    }
  | { readonly type: 'watch'; readonly counterIds: readonly CounterId[] }
  | { readonly type: 'remember'; readonly accountId: AccountId; readonly counterId: CounterId | null };

export type Step = { readonly state: StaffState; readonly effects: readonly Effect[] };

export function startStaff(link: LinkState, localMs: number): StaffState {
  return {
    link,
    linkSince: localMs,
    you: null,
    signIn: { kind: 'ready' },
    givenPassword: null,
    entrance: 'sign-in',
    screen: 'counters',
    backTo: 'counters',
    counterId: null,
    overview: null,
    counter: null,
    lineBeyond: null,
    others: [],
    watched: [],
    health: null,
    pending: null,
    question: null,
    menu: null,
    places: null,
    ending: null,
    dossiersRead: null,
    notice: null,
    made: null,
    inDoubt: [],
    calledHereAt: null,
    helpTaken: null,
    alarmPressedAt: null,
    signedOutInVain: false,
  };
}

/** A command is on its way: nothing else is sent. */
export function isBusy(state: StaffState | null): boolean {
  return state !== null && state.pending !== null;
}

/** Nothing happens beyond the new state. */
export function stay(state: StaffState): Step {
  return { state, effects: [] };
}

export function isHolder(state: StaffState, counter: Pick<CounterView, 'holder'>): boolean {
  return counter.holder !== null && counter.holder.accountId === state.you?.accountId;
}

/** Whether this page's person holds the chosen counter. */
export function holdsCounter(state: StaffState): boolean {
  return state.counter !== null && isHolder(state, state.counter.body);
}

/** CA11, SE2, SE4: whoever answers for the day may overrule the order. */
export function isSupervisor(state: StaffState): boolean {
  return state.you?.role === 'supervisor' || state.you?.role === 'administrator';
}
