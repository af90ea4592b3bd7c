import type { AccountId, Actor, OutOfTurnReason } from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import type { OutOfTurn } from './events.ts';
import type { QueueState } from './queue-state.ts';

/** CA11: whoever answers for the day may overrule the order, without a limit. */
export function isSupervisor(by: Actor): boolean {
  return by.kind === 'staff' && (by.role === 'supervisor' || by.role === 'administrator');
}

/** CA6: whether an officer may call a chosen ticket, as the settings have it; a supervisor always may. */
export function mayChooseTickets(state: QueueState, accountId: AccountId): boolean {
  const { index } = state;
  if (!index) return false;
  return index.staff.get(accountId)?.mayChooseTickets ?? index.settings.calling.officersMayChooseTickets;
}

/** CA11: how many acts out of turn a member of staff may do in a day; null: no limit. */
export function outOfTurnLimit(state: QueueState, accountId: AccountId): number | null {
  const { index } = state;
  return index?.staff.get(accountId)?.outOfTurnPerDay ?? index?.settings.calling.outOfTurnPerDay ?? null;
}

/** CA11: how many are left today; null: no limit. To take an act back stands in the record and costs nothing. */
export function outOfTurnLeft(state: QueueState, accountId: AccountId): number | null {
  const limit = outOfTurnLimit(state, accountId);
  if (limit === null) return null;
  const used = state.outOfTurn.filter((each) => each.officer.accountId === accountId && each.act !== 'undo').length;
  return Math.max(0, limit - used);
}

/** CA11: why this person may do nothing more out of turn today; null: they may. */
export function refuseOutOfTurn(state: QueueState, by: Actor): Rejection | null {
  if (by.kind !== 'staff' || isSupervisor(by) || outOfTurnLeft(state, by.accountId) !== 0) return null;
  return { code: 'out-of-turn-limit', limit: outOfTurnLimit(state, by.accountId) ?? 0 };
}

/** CA11: what the record says of an act; null where nobody of the staff did it. */
export function outOfTurnBy(by: Actor, reason: OutOfTurnReason): OutOfTurn | null {
  return by.kind === 'staff' ? { reason, officer: { accountId: by.accountId, name: by.name } } : null;
}
