import type {
  Actor,
  CancelReason,
  CounterId,
  Language,
  NeedFlag,
  PrinterId,
  PriorityClass,
  ServiceId,
  SlipCode,
  TicketId,
} from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import type { QueueEvent } from './events.ts';
import type { CentreSettings } from './settings.ts';

/** What the queue can be asked to do. The same shapes as the protocol's commands, plus the hub's own. */
export type QueueCommandBody =
  | {
      readonly type: 'issue-ticket';
      readonly serviceIds: readonly ServiceId[];
      readonly priority: PriorityClass;
      readonly needs: readonly NeedFlag[];
      readonly language: Language;
    }
  | { readonly type: 'cancel-ticket'; readonly ticketId: TicketId; readonly reason: CancelReason }
  | CounterDutyBody
  | {
      readonly type: 'call-next';
      readonly counterId: CounterId;
      readonly expectedCurrent: TicketId | null;
      readonly settle: 'came' | 'absent' | null;
    }
  | AtCounterBody
  | { readonly type: 'apply-settings'; readonly settings: CentreSettings }
  | { readonly type: 'close-service-day' };

export type CounterDutyBody = {
  readonly type: 'open-counter' | 'pause-counter' | 'close-counter';
  readonly counterId: CounterId;
};

export type AtCounterBody = {
  readonly type: 'recall-ticket' | 'start-serving' | 'complete-ticket' | 'mark-no-show';
  readonly counterId: CounterId;
  readonly ticketId: TicketId;
};

export type BodyOf<T extends QueueCommandBody['type']> = Extract<QueueCommandBody, { type: T }>;

/**
 * A command as the domain sees it: what is asked, by whom, and everything that would otherwise come
 * from outside (the time, a random code), so that the same command always decides the same.
 */
export type QueueCommand = {
  /** Hub time, ms. */
  readonly at: number;
  readonly by: Actor;
  /** Where this kiosk's slips come out; null: none. */
  readonly printerId: PrinterId | null;
  /** A fresh code, used when the command issues a ticket. */
  readonly slipCode: SlipCode;
  readonly body: QueueCommandBody;
};

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
