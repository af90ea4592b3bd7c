import { isLeftAlone, notInTime } from './floor.ts';
import { helpHere, waitsTooLong } from './help.ts';
import { missedAppliances } from './machine-levels.ts';
import { boardsInTrouble, inputsInTrouble, printersInTrouble } from './machines.ts';
import { paperNotes } from './paper-notes.ts';
import { quietTroubles } from './quiet-troubles.ts';
import { slipsToLookAfter } from './reprint-entries.ts';
import type { StaffState } from './staff-state.ts';

/** ST4: whether nothing of the floor wants anybody now. Not said while the hub's machines are unknown, or the hub is away. */
export function needsNobody(state: StaffState, hubMs: number): boolean {
  const { overview, health, link } = state;
  if (overview === null || health === null || link.kind !== 'connected') return false;
  const { body } = overview;
  const { clockDoubt, day, breakUntil, stopped, callingEndedAt, manyAtOnce, services, accountsRecovered } = body;
  const lists: readonly (readonly unknown[])[] = [
    ...[helpHere(state, hubMs), waitsTooLong(state, hubMs), services.filter(isLeftAlone), notInTime(body), manyAtOnce],
    ...[printersInTrouble(health.body), boardsInTrouble(health.body), inputsInTrouble(health.body)],
    ...[missedAppliances(health.body, body, hubMs), paperNotes(health.body)],
    quietTroubles(health.body),
    accountsRecovered,
  ];
  const isUsual = [clockDoubt, breakUntil, stopped, callingEndedAt].every((one) => one === null);
  return (
    isUsual &&
    day?.isProvisional !== true &&
    slipsToLookAfter(health.body) === 0 &&
    lists.every(({ length }) => length === 0)
  );
}
