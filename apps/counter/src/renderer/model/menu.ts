import type {
  AppointmentCode,
  CancelReason,
  Command,
  CounterId,
  CounterStatus,
  LocalText,
  OutOfTurnReason,
  OutcomeCode,
  PrinterId,
  PrinterState,
  PriorityClass,
  ReprintReason,
  ServiceId,
  StopReason,
  TicketId,
  TicketNumber,
  TransferPosition,
} from '@motcua/protocol';
import type { Act, Action } from './acts.ts';

/** A ticket that a menu is about. */
export type TicketBrief = { readonly ticketId: TicketId; readonly number: TicketNumber; readonly serviceId: ServiceId };

export type TransferTarget = Extract<Command, { type: 'transfer-ticket' }>['to'];

/** A command that lacks only its reason (CA11). */
export type Draft = {
  readonly act: Extract<Act, 'call-ticket' | 'priority' | 'transfer' | 'absent'>;
  readonly number: TicketNumber;
  readonly command: Extract<Command, { type: 'call-ticket' | 'set-priority' | 'transfer-ticket' | 'mark-no-show' }>;
};

type AboutTicket = { readonly ticket: TicketBrief };
type Transferring = AboutTicket & { readonly position: TransferPosition | null };
type Nothing = Readonly<Record<never, never>>;

/** What each kind of menu is about. */
type MenuSubjects = {
  readonly more: Nothing;
  readonly line: Nothing;
  readonly parked: Nothing;
  readonly absentees: Nothing;
  readonly outcomes: Nothing;
  readonly move: Nothing;
  readonly another: Nothing;
  readonly park: AboutTicket;
  readonly 'change-service': AboutTicket;
  readonly 'waiting-ticket': AboutTicket;
  readonly absentee: AboutTicket;
  readonly 'parked-otherwise': Nothing;
  readonly 'parked-ticket': AboutTicket;
  readonly cancel: AboutTicket;
  readonly transfer: Transferring;
  readonly 'transfer-counter': Transferring;
  readonly reason: { readonly draft: Draft };
  /** SL10: `jobId`: of which paper; null: the number's own slip. */
  readonly reprint: { readonly slip: SlipBrief };
  /** At which printer, where there are several. */
  readonly 'reprint-at': { readonly slip: SlipBrief; readonly reason: ReprintReason };
  readonly 'move-ticket': AboutTicket & { readonly toCounterId: CounterId; readonly label: string };
  readonly 'leave-parked': { readonly count: number };
  /** DA1: somebody with an appointment is here. `at`: its hour, hub time. */
  readonly appointment: {
    readonly code: AppointmentCode;
    readonly at: number;
    readonly standing: 'early' | 'on-time' | 'late';
  };
  // the day
  readonly 'stop-issuing': Nothing;
  /** DA1: `inHours`: the day's last hours of calling have not ended. */
  readonly 'end-calling': { readonly inHours: boolean };
  readonly 'resume-calling': Nothing;
  readonly 'end-reason': Nothing;
  readonly 'stop-until': { readonly reason: StopReason };
  readonly 'people-left': {
    readonly waiting: number;
    readonly called: number;
    readonly parked: number;
    readonly appointments: number;
  };
  readonly 'cancel-many': {
    readonly tickets: readonly { readonly ticketId: TicketId; readonly number: TicketNumber }[];
  };
};

/** A slip that is wanted again. */
export type SlipBrief = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly jobId: string | null;
};

/** A list to choose from, in the place of the buttons. Steps lead from one to the next. */
export type Menu = {
  readonly [K in keyof MenuSubjects]: { readonly kind: K } & MenuSubjects[K];
}[keyof MenuSubjects];
export type MenuKind = Menu['kind'];

/** Fixed words of a menu's entries. */
export type MenuWord =
  | 'park'
  | 'park-with-slip'
  | 'to-a-counter'
  | 'place-last'
  | 'place-first'
  | 'call-now'
  | 'give-priority'
  | 'take-priority'
  | 'transfer'
  | 'change-service'
  | 'cancel'
  | 'reprint'
  | 'reprint-usual'
  | 'has-returned'
  | 'line'
  | 'absentees'
  | 'parked'
  | 'parked-otherwise'
  | 'outcomes'
  | 'move'
  | 'another'
  | 'day'
  | 'start-practice'
  | 'ticket-goes-along'
  | 'ticket-stays'
  | 'back-to-line'
  | 'done-with-it'
  | 'fewer-dossiers'
  | 'more-dossiers'
  | 'until-unknown'
  | 'go-on-calling'
  | 'end-calling'
  | 'end-with-appointments'
  | 'end-moving-appointments'
  | 'end-with-reason'
  | 'keep-ended'
  | 'resume-calling'
  | 'cancel-them'
  | 'keep-them'
  | 'more-in-line'
  | 'check-in'
  | 'not-now'
  | 'further';

/** What an entry shows; the words are the screen's. Times are hub time. */
export type EntryLabel =
  | { readonly say: 'words'; readonly word: MenuWord }
  | {
      readonly say: 'ticket';
      readonly number: TicketNumber;
      readonly name: LocalText;
      readonly priority: PriorityClass;
      readonly since: number;
    }
  | { readonly say: 'service'; readonly name: LocalText; readonly waiting: number }
  | {
      readonly say: 'counter';
      readonly label: string;
      readonly name: LocalText;
      readonly status: CounterStatus;
      readonly holder: string | null;
    }
  | { readonly say: 'reason'; readonly reason: OutOfTurnReason }
  | { readonly say: 'cancel-reason'; readonly reason: CancelReason }
  | { readonly say: 'reprint-reason'; readonly reason: ReprintReason }
  | { readonly say: 'printer'; readonly printerId: PrinterId; readonly name: string; readonly state: PrinterState }
  | { readonly say: 'stop-reason'; readonly reason: StopReason }
  | { readonly say: 'outcome'; readonly code: OutcomeCode; readonly isChosen: boolean }
  | { readonly say: 'in-minutes'; readonly minutes: number };

/** What choosing an entry does. */
export type EntryStep =
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'send'; readonly act: Act; readonly number: TicketNumber | null; readonly command: Command }
  | { readonly kind: 'press'; readonly action: Action }
  | { readonly kind: 'ending'; readonly ending: Ending }
  | { readonly kind: 'choose'; readonly counterId: CounterId }
  | { readonly kind: 'day' | 'close' | 'further' | 'more-line' };

export type MenuEntry = { readonly label: EntryLabel; readonly step: EntryStep };

/** SE1, IS7: how the part of the visit at the counter ends, as far as noted. `dossiers` null: not noted. */
export type Ending = {
  readonly ticketId: TicketId;
  readonly outcomes: readonly OutcomeCode[];
  readonly dossiers: number | null;
};

/** The menu on the screen, with the way back. The last of `path` is shown. */
export type OpenMenu = { readonly path: readonly Menu[]; readonly page: number; readonly openedAt: number };

/** UI9: what stands at each figure of the open list, and since when. `openedAt`: of which list, and of which page of it. */
export type MenuPlaces = {
  readonly openedAt: number;
  readonly names: readonly string[];
  readonly since: readonly number[];
};
