import type { LinkState, SendResult } from '@motcua/client';
import type {
  AccountId,
  Command,
  CommandId,
  CounterId,
  HubEpoch,
  Rejection,
  StaffRole,
  TicketId,
} from '@motcua/protocol';
import { SimulatedCounter } from '../../preview/simulated-counter.ts';
import { notePlaces } from '../menu-places.ts';
import { step, type StaffEvent } from '../staff-model.ts';
import { startStaff, type Action, type Effect, type StaffState } from '../staff-state.ts';

export const LAN = { accountId: 'lan' as AccountId, name: 'Nguyễn Thị Lan' };
export const HOA = { accountId: 'hoa' as AccountId, name: 'Trần Thị Hoa' };
export const QUAY_3 = 'quay-3' as CounterId;

export function connectedAs(account: typeof LAN, role: StaffRole = 'officer', atPairedPc = true): LinkState {
  return {
    kind: 'connected',
    welcome: {
      protocol: 1,
      hubVersion: '0.1.0',
      hubEpoch: 'epoch-1' as HubEpoch,
      hubTime: 1_000_000,
      you: { kind: 'staff', role, ...account, atPairedPc },
    },
  };
}

/** A page without a screen: it notes every effect, and what it sent. */
export class Page {
  state: StaffState = startStaff({ kind: 'connecting' }, 0);
  localMs = 10_000;
  readonly effects: Effect[] = [];
  readonly counter = new SimulatedCounter(1_000_000, LAN);

  take(event: StaffEvent): void {
    const next = step(this.state, event);
    this.state = notePlaces(next.state, { localMs: this.localMs, hubMs: this.counter.hubTime });
    this.effects.push(...next.effects);
  }

  link(link: LinkState, remembered: CounterId | null = null): void {
    this.take({ type: 'link', link, remembered, localMs: this.localMs });
  }

  show(): void {
    this.take({ type: 'counter', received: this.counter.view(), localMs: this.localMs });
  }

  press(action: Action): void {
    this.take({ type: 'press', action, localMs: this.localMs, hubMs: this.counter.hubTime });
  }

  pass(ms: number): void {
    this.localMs += ms;
    this.take({ type: 'tick', localMs: this.localMs });
  }

  answer(result: SendResult): void {
    const action = this.state.pending?.action ?? 'next';
    this.take({ type: 'answer', action, result, localMs: this.localMs });
  }

  refuse(rejection: Rejection): void {
    this.answer({ kind: 'rejected', commandId: 'c' as CommandId, rejection });
  }

  /** The hub calls the first in line: answer and view, in the given order. */
  callFirst(order: 'answer-first' | 'view-first'): TicketId {
    const ticketId = this.counter.callFirst('oldest-first');
    const { number, explanation } = this.counter.current ?? {};
    if (number === undefined || explanation === undefined) throw new Error('somebody was called');
    if (order === 'view-first') this.show();
    const outcome = { type: 'ticket-called', ticketId, number, counterId: QUAY_3, explanation } as const;
    this.answer({ kind: 'accepted', commandId: 'c' as CommandId, revision: this.counter.revision, outcome });
    if (order === 'answer-first') this.show();
    return ticketId;
  }

  sent(): Command[] {
    return this.effects.flatMap((effect) => (effect.type === 'send' ? [effect.command] : []));
  }
}

export function done(revision: number): SendResult {
  return { kind: 'accepted', commandId: 'c' as CommandId, revision, outcome: { type: 'done' } };
}

/** Lan has chosen counter 3, for which A042 waits; no view of it has come yet. */
export function pageOfOneWaiting(role: StaffRole = 'officer'): Page {
  const page = new Page();
  const ticket = {
    number: 'A042',
    service: 'Hộ tịch',
    waitedMs: 600_000,
    priority: 'ordinary',
    language: 'vi',
  } as const;
  page.counter.join({ ...ticket, needs: [] });
  page.link(connectedAs(LAN, role));
  page.take({ type: 'choose', counterId: QUAY_3 });
  return page;
}
