import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DeviceHealthView } from '@motcua/protocol';
import type { Measurements } from '../../ports/measurements.ts';
import type { MeasuredVersion } from '../../ports/updates.ts';
import { registerBoards, type MeasuredBoardLine } from './register-boards.ts';
import { registerInputs, type MeasuredInputs } from './register-inputs.ts';
import { registerMachines } from './register-machines.ts';
import { registerVersions } from './register-versions.ts';
import { registerPrinters, type MeasuredPrinter } from './register-printers.ts';

/** The machines whose figures are read when somebody asks. */
export type MeasuredMachines = {
  readonly boardLines: () => readonly MeasuredBoardLine[];
  readonly printers: () => readonly MeasuredPrinter[];
  readonly inputs: () => MeasuredInputs;
  /** Null before anything is known. */
  readonly health: () => DeviceHealthView | null;
  readonly versions: () => readonly MeasuredVersion[];
};

export type Registered = {
  readonly measurements: Measurements;
  text(): Promise<string>;
};

/** What the hub measures, by prom-client: with the process's own figures and the event loop's lag. */
export function registerMetrics(
  connected: () => Readonly<Record<string, number>>,
  machines: MeasuredMachines,
): Registered {
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
  registerBoards(registers, machines.boardLines);
  registerPrinters(registers, machines.printers);
  registerInputs(registers, machines.inputs);
  registerMachines(registers, machines.health);
  registerVersions(registers, machines.versions);
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
