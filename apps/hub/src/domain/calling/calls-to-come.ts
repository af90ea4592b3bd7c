import { comparePlaced, type LineId, type Place } from '../line.ts';
import { lineIdsOf } from '../evolve/lines.ts';
import type { CallSituation, CounterLine } from './call-situation.ts';
import { choose, type Choice } from './choose.ts';
import { runsAfter } from './turn-runs.ts';

type MutableLine = CounterLine & {
  readonly line: { readonly [K in keyof CounterLine['line']]: CounterLine['line'][K][number][] };
};

/**
 * The calls that a counter alone would make from now on, if nobody else came and time stood still at `at`, each once:
 * a visit with several services counts as gone when it is called. Works on copies of the counter's lines.
 */
export function* callsToCome(situation: CallSituation, at: number): Generator<Choice, void, void> {
  const lines = situation.lines.map(copyOf);
  let counts = situation.counts;
  for (;;) {
    const choice = choose({ ...situation, lines, counts }, at);
    if (choice === null) return;
    yield choice;
    const { serviceId } = choice;
    const callsByService = new Map(counts.callsByService).set(
      serviceId,
      (counts.callsByService.get(serviceId) ?? 0) + 1,
    );
    counts = { callsByService, ...runsAfter(counts, choice) };
    takeOut(situation, lines, choice);
  }
}

function copyOf({ lineId, serviceId, line }: CounterLine): MutableLine {
  const { priority, ordinary, appointments, placed } = line;
  return {
    ...{ lineId, serviceId },
    line: {
      priority: [...priority],
      ordinary: [...ordinary],
      appointments: [...appointments],
      placed: [...placed],
    },
  };
}

/** The ticket leaves every line, and whoever is put at a position in the line that was called comes one call nearer. */
function takeOut({ state }: CallSituation, lines: readonly MutableLine[], { ticketId, serviceId }: Choice): void {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return;
  const standsIn: readonly LineId[] = lineIdsOf(ticket);
  const calledLine = ticket.boundTo === null ? serviceId : standsIn[0];
  for (const { lineId, line } of lines) {
    if (standsIn.includes(lineId)) {
      remove(line.placed, ticketId);
      remove(ticket.appointmentAt === null ? line[ticket.priority] : line.appointments, ticketId);
    }
    if (lineId !== calledLine) continue;
    line.placed.forEach((placed, nth) => {
      line.placed[nth] = { ...placed, callsLeft: placed.callsLeft - 1 };
    });
    line.placed.sort(comparePlaced);
  }
}

function remove(standing: Pick<Place, 'ticketId'>[], ticketId: Place['ticketId']): void {
  const at = standing.findIndex((each) => each.ticketId === ticketId);
  if (at >= 0) standing.splice(at, 1);
}
