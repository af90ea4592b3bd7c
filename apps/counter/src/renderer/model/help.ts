import type { HelpRequestView, QueueOverviewView } from '@motcua/protocol';
import { waitLevel } from './floor.ts';
import { holdsCounter, isSupervisor, type StaffState } from './staff-state.ts';

type OverviewService = QueueOverviewView['services'][number];

/** HE4: one request as this person meets it. `mine`: this person comes. `own`: asked at the counter of this page. */
export type HelpHere = { readonly request: HelpRequestView; readonly mine: boolean; readonly own: boolean };

/**
 * HE4: the requests that concern this person, the longest waiting first, an unanswered alarm before all. Guides and whoever answers for the day see all
 * of them; a counter sees an alarm, what nobody took in time, its own wishes, and what its officer has taken.
 * `hubMs`: hub time now: no view comes when the time is up.
 */
export function helpHere(state: StaffState, hubMs: number): readonly HelpHere[] {
  const { you, overview } = state;
  if (you === null || overview === null) return [];
  const seesAll = you.role === 'guide' || isSupervisor(state);
  const here = overview.body.help.flatMap((request) => {
    const mine = request.takenBy?.accountId === you.accountId;
    const own = request.from.kind === 'counter' && request.from.counterId === state.counterId && holdsCounter(state);
    const isForAll = request.takenBy === null && !request.practice && hubMs >= request.forAllAt;
    const isAlarm = request.kind === 'alarm' && !request.practice;
    return seesAll || mine || own || isForAll || isAlarm ? [{ request, mine, own }] : [];
  });
  // One line may be all that is seen: an alarm that nobody answers stands in it.
  return [...here.filter(isOpenAlarm), ...here.filter((one) => !isOpenAlarm(one))];
}

function isOpenAlarm({ request: { kind, takenBy }, own }: HelpHere): boolean {
  return kind === 'alarm' && takenBy === null && !own;
}

/** HE4: what somebody should act on: nobody comes yet, and it is neither practice nor one's own wish. */
export function unanswered(here: readonly HelpHere[]): readonly HelpHere[] {
  return here.filter(({ request, own }) => request.takenBy === null && !request.practice && !own);
}

/**
 * ST2: lines in which somebody has waited longer than the centre wants, the longest first; at a counter those that it
 * serves, for whoever answers for the day all of them, for a guide none.
 */
export function waitsTooLong(state: StaffState, hubMs: number): readonly OverviewService[] {
  const { overview, counter } = state;
  if (overview === null) return [];
  const served = new Set(counter?.body.services.map(({ serviceId }) => serviceId));
  const isCounter = state.screen === 'counter';
  if (!isCounter && !isSupervisor(state)) return [];
  return overview.body.services
    .filter((service) => waitLevel(service, null, hubMs) === 'over' && (!isCounter || served.has(service.serviceId)))
    .sort((a, b) => (a.longestWaitSince ?? 0) - (b.longestWaitSince ?? 0));
}
