import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Measurements } from '../../ports/measurements.ts';
import type { SlipOutbox } from '../../ports/slip-outbox.ts';

export type Prometheus = {
  readonly measurements: Measurements;
  /** Everything measured, in Prometheus' text format. */
  text(): Promise<string>;
};

/** `connected`: how many clients of each role are connected now. Includes the process's own figures and the event loop's lag. */
export function createPrometheus(connected: () => Readonly<Record<string, number>>): Prometheus {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, prefix: 'motcua_' });
  const commands = new Counter({
    name: 'motcua_commands_total',
    help: 'Commands answered, by type and outcome',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const batchSize = new Histogram({
    name: 'motcua_batch_commands',
    help: 'Accepted commands made durable by one disk flush',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    registers,
  });
  const commit = new Histogram({
    name: 'motcua_commit_seconds',
    help: 'Time until a batch was durable',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const slips = new Counter({
    name: 'motcua_slips_total',
    help: 'Slips that reached a state',
    labelNames: ['state'],
    registers,
  });
  new Gauge({
    name: 'motcua_connected_clients',
    help: 'Connections by role',
    labelNames: ['role'],
    registers,
    collect() {
      for (const [role, count] of Object.entries(connected())) this.set({ role }, count);
    },
  });
  return {
    measurements: {
      commandAnswered: (type, outcome) => commands.inc({ type, outcome }),
      batchCommitted(size, commitMs) {
        batchSize.observe(size);
        commit.observe(commitMs / 1000);
      },
      slipReached: (state) => slips.inc({ state }),
    },
    text: () => register.metrics(),
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
    inFlight: () => outbox.inFlight(),
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
    ofTicket: (ticketId) => outbox.ofTicket(ticketId),
  };
}
