import type { LinkState, ReceivedView } from '@motcua/client';
import type {
  AccountId,
  Command,
  CommandId,
  CounterId,
  HttpProblem,
  Rejection,
  StaffRole,
  TicketId,
  TicketNumber,
} from '@motcua/protocol';

/** Who the hub says is signed in. */
export type SignedIn = { readonly accountId: AccountId; readonly name: string; readonly role: StaffRole };

/** What a clerk can do with a key or a button. */
export type Action =
  | 'next'
  | 'recall'
  | 'absent'
  | 'start'
  | 'done'
  | 'open'
  | 'pause'
  | 'leave'
  /** Answers to a question. */
  | 'yes'
  | 'no'
  | 'dismiss';

/**
 * A command on its way. `revision`: accepted, and shown as soon as a view includes it; null: not yet
 * answered. While one is on its way nothing else is sent.
 */
export type Pending = {
  readonly action: Action;
  readonly command: Command;
  /** The ticket that stood at the counter when it was sent. */
  readonly number: TicketNumber | null;
  readonly since: number;
  readonly revision: number | null;
};

/** A question that the page asks before it sends anything. */
export type Question =
  | {
      readonly kind: 'came-or-absent';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly askedAt: number;
    }
  | { readonly kind: 'take-over'; readonly holder: string; readonly askedAt: number }
  | { readonly kind: 'leave'; readonly number: TicketNumber | null; readonly askedAt: number };

/** One line of answer to the clerk. `until`: local monotonic time when it goes. */
export type Notice = { readonly until: number } & (
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'already-done' | 'not-connected' | 'nobody-here' | 'none-waiting-after' }
  | { readonly kind: 'in-doubt' | 'happened-after-all' | 'never-happened'; readonly action: Action }
  | { readonly kind: 'recalled' | 'marked-absent' | 'completed'; readonly number: TicketNumber }
);

/** A command without an answer; the hub will say later what became of it. */
export type InDoubt = { readonly commandId: CommandId; readonly action: Action };

export type SignInNote =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'refused'; readonly problem: HttpProblem; readonly at: number }
  | { readonly kind: 'no-answer' };

export type StaffState = {
  readonly link: LinkState;
  /** Local monotonic time since when the link is as it is. */
  readonly linkSince: number;
  readonly you: SignedIn | null;
  readonly signIn: SignInNote;
  /** What stands before signing in. */
  readonly entrance: 'sign-in' | 'recovery';
  readonly screen: 'counters' | 'counter' | 'devices' | 'accounts' | 'password';
  /** Where "back" leads from the set-up pages. */
  readonly backTo: 'counters' | 'counter';
  readonly counterId: CounterId | null;
  readonly overview: ReceivedView<'queue-overview'> | null;
  readonly counter: ReceivedView<'counter'> | null;
  readonly health: ReceivedView<'device-health'> | null;
  readonly pending: Pending | null;
  readonly question: Question | null;
  readonly notice: Notice | null;
  readonly inDoubt: readonly InDoubt[];
  /** When the present ticket came onto this screen: a second press right after it is the same press. */
  readonly calledHereAt: number | null;
};

/** What the page is to do; the model itself does nothing. */
export type Effect =
  | { readonly type: 'send'; readonly action: Action; readonly command: Command }
  | { readonly type: 'watch'; readonly counterId: CounterId | null }
  | { readonly type: 'remember'; readonly accountId: AccountId; readonly counterId: CounterId | null };

export type Step = { readonly state: StaffState; readonly effects: readonly Effect[] };

export function startStaff(link: LinkState, localMs: number): StaffState {
  return {
    link,
    linkSince: localMs,
    you: null,
    signIn: { kind: 'ready' },
    entrance: 'sign-in',
    screen: 'counters',
    backTo: 'counters',
    counterId: null,
    overview: null,
    counter: null,
    health: null,
    pending: null,
    question: null,
    notice: null,
    inDoubt: [],
    calledHereAt: null,
  };
}

/** Whether this page's person holds the chosen counter. */
export function holdsCounter(state: StaffState): boolean {
  const holder = state.counter?.body.holder ?? null;
  return holder !== null && holder.accountId === state.you?.accountId;
}
