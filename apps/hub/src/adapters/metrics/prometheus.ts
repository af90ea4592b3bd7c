import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Measurements } from '../../ports/measurements.ts';
import type { SlipOutbox } from '../../ports/slip-outbox.ts';
import type { MeasuredMachines } from './register-metrics.ts';

export type Prometheus = {
  readonly measurements: Measurements;
  /** Everything measured, in Prometheus' text format. */
  text(): Promise<string>;
  /** Loads what keeps the figures; what is measured before that is kept for it. */
  warmUp(): Promise<void>;
};

/**
 * `connected`: how many clients of each role are connected now; `machines`: how they are now. The library is
 * a hundred files, which nobody shall wait for before the doors are open.
 */
export function createPrometheus(
  connected: () => Readonly<Record<string, number>>,
  machines: MeasuredMachines,
): Prometheus {
  const early: ((measurements: Measurements) => void)[] = [];
  let measurements: Measurements | null = null;
  const measure = (happened: (measurements: Measurements) => void): void => {
    if (measurements) happened(measurements);
    else early.push(happened);
  };
  const load = async (): Promise<{ text(): Promise<string> }> => {
    const { registerMetrics } = await import('./register-metrics.ts');
    const registered = registerMetrics(connected, machines);
    measurements = registered.measurements;
    for (const happened of early.splice(0)) happened(measurements);
    return registered;
  };
  let loading: ReturnType<typeof load> | null = null;
  const loaded = (): ReturnType<typeof load> => (loading ??= load());
  return {
    measurements: {
      commandAnswered: (type, outcome) => measure((to) => to.commandAnswered(type, outcome)),
      batchCommitted: (size, commitMs) => measure((to) => to.batchCommitted(size, commitMs)),
      slipReached: (state) => measure((to) => to.slipReached(state)),
    },
    text: async () => (await loaded()).text(),
    warmUp: async () => void (await loaded()),
  };
}

/** The same journal, with each durable batch measured. */
export function measuredJournal(journal: Journal, measurements: Measurements, clock: Clock): Journal {
  return {
    head: () => journal.head(),
    append(batch) {
      const startedMs = clock.monotonicMs();
      const head = journal.append(batch);
      measurements.batchCommitted(batch.answers.length, clock.monotonicMs() - startedMs);
      return head;
    },
    lastDayEvents: () => journal.lastDayEvents(),
    allEvents: () => journal.allEvents(),
    answerOf: (issuer, commandId) => journal.answerOf(issuer, commandId),
    probe: () => journal.probe(),
    close: () => journal.close(),
  };
}

/** The same outbox, with each change of a slip's state counted. */
export function measuredOutbox(outbox: SlipOutbox, measurements: Measurements): SlipOutbox {
  return {
    nextTodo: (printerId) => outbox.nextTodo(printerId),
    countTodo: (printerId) => outbox.countTodo(printerId),
    printersWithTodo: () => outbox.printersWithTodo(),
    inFlight: () => outbox.inFlight(),
    mayHaveLeftRest: (printerId) => outbox.mayHaveLeftRest(printerId),
    markSent(jobId, printerId, at, paper) {
      outbox.markSent(jobId, printerId, at, paper);
      measurements.slipReached('sent');
    },
    moveTodo: (from, to, createdSince, at) => outbox.moveTodo(from, to, createdSince, at),
    setState(jobId, state, at, reason) {
      outbox.setState(jobId, state, at, reason);
      measurements.slipReached(state);
    },
    expireTodo(printerId, createdBefore, at, reason) {
      const kiosks = outbox.expireTodo(printerId, createdBefore, at, reason);
      for (let slip = 0; slip < kiosks.length; slip += 1) measurements.slipReached('expired');
      return kiosks;
    },
    replaceByCopy(jobId, state, at, reason, copy) {
      outbox.replaceByCopy(jobId, state, at, reason, copy);
      measurements.slipReached(state);
    },
    recentOf: (deviceId, limit) => outbox.recentOf(deviceId, limit),
    toCheck: (dayOrdinal, limit) => outbox.toCheck(dayOrdinal, limit),
    countsOf: (dayOrdinal) => outbox.countsOf(dayOrdinal),
    ofTicket: (ticketId) => outbox.ofTicket(ticketId),
  };
}
