import type {
  Actor,
  AppointmentCode,
  CommandId,
  PersonTag,
  PrinterId,
  SlipCode,
  TicketId,
} from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Command } from '@motcua/protocol';
import type { QueueEvent } from './events.ts';

/** What the hub asks of its own queue. */
export type SystemCommandBody =
  | { readonly type: 'apply-settings'; readonly settings: CentreSettings }
  | { readonly type: 'close-service-day' }
  /** SE1: the time after the announcement is over. */
  | { readonly type: 'start-by-itself'; readonly ticketId: TicketId }
  /** SE2: the waiting room has heard these announcements, as the displays tell. */
  | { readonly type: 'end-announcements'; readonly announcementSeqs: readonly number[] }
  /** HL3: the hub came back inside a running day. `offFrom`: when it was last known to live, hub time. */
  | { readonly type: 'note-return'; readonly offFrom: number }
  /** TR1: the time for practice is over. */
  | { readonly type: 'end-due-practice' };

/** What the queue can be asked to do: what crosses the LAN, a new settings document, and the hub's own. */
export type QueueCommandBody =
  | Command
  | SystemCommandBody
  /** An administrator's; by HTTP, because the document may be large. `baseVersion`: the version that was changed. */
  | { readonly type: 'change-settings'; readonly baseVersion: number; readonly settings: CentreSettings }
  /** FO7: an administrator's check: a phone has reached the page for phones there. */
  | { readonly type: 'note-phone'; readonly host: string; readonly port: number };

export type BodyOf<T extends QueueCommandBody['type']> = Extract<QueueCommandBody, { readonly type: T }>;

/** DA2: what is known of the date while the clock cannot be trusted. */
export type ClockTrust =
  | { readonly kind: 'trusted' }
  /**
   * The machine's clock says `wallAt`, which is not believed; hub time goes on from the last that was.
   * `isTimeKnown`: the clock left hub time while the hub ran, so hub time is right all the same. False: it was
   * wrong at the start, and how long the hub had been off is unknown, hour and date with it.
   */
  | { readonly kind: 'doubted'; readonly wallAt: number; readonly isTimeKnown: boolean };

/**
 * A command as the domain sees it: what is asked, by whom, and everything that would otherwise come
 * from outside (the time, random codes), so that the same command always decides the same.
 */
export type QueueCommand = {
  /** Hub time, ms. */
  readonly at: number;
  readonly clock: ClockTrust;
  readonly by: Actor;
  /** Where this kiosk's slips come out; null: none. */
  readonly printerId: PrinterId | null;
  /** A fresh code, used when the command issues a ticket; a command that issues several adds `.2`, `.3`, … */
  readonly slipCode: SlipCode;
  /** A fresh code where the command may make appointments, else null; several: as above. */
  readonly appointmentCode: AppointmentCode | null;
  /** IS3: the person's keyed hash for this day, where the command names a person. */
  readonly personTag: PersonTag | null;
  /** SE2: a display is there that announces what is called now and tells its end. */
  readonly isVoiced: boolean;
  /** HL1: tickets that presses in doubt had got all the same, by the command of the press. */
  readonly knownTickets: ReadonlyMap<CommandId, TicketId>;
  /** SL10: what is known of the papers that the command asks for again. */
  readonly papers: KnownPapers;
  readonly body: QueueCommandBody;
};

/** SL10: of a ticket's slips, which the outbox keeps. */
export type KnownPapers = {
  /** The printers that the hub holds. */
  readonly printers: readonly PrinterId[];
  /** The paper that the command names. `outlivesTicket`: an appointment's. */
  readonly named: { readonly printerId: PrinterId; readonly outlivesTicket: boolean } | null;
  /** Where slips of the ticket wait or are being printed. */
  readonly underWayAt: readonly PrinterId[];
};
export const NO_PAPERS: KnownPapers = { printers: [], named: null, underWayAt: [] };

/** What a single decision says: events that follow one another, or one refusal. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly QueueEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

export function accept(...events: readonly QueueEvent[]): Decision {
  return { kind: 'accepted', events };
}

export function reject(rejection: Rejection): Decision {
  return { kind: 'rejected', rejection };
}
