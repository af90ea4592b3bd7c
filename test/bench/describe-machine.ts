import { statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Of all cores, in the two seconds before the first measurement: what others did meanwhile. */
  readonly busyBefore: number;
  readonly loadBefore: number;
};

const LOOK_MS = 2_000;
/** What Linux says of a file system that lives in memory. */
const TMPFS = 0x01021994;

export async function describeMachine(): Promise<Machine> {
  const before = processorTimes();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const after = processorTimes();
  const total = after.total - before.total;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.version,
    busyBefore: total === 0 ? 0 : 1 - (after.idle - before.idle) / total,
    loadBefore: loadavg()[0] ?? 0,
  };
}

/** Throws on a disk that is none: a commit there costs nothing, and every figure would be a lie. */
export function refuseMemoryDisk(folder: string): void {
  if (statfsSync(folder).type === TMPFS) {
    throw new Error(`${folder} lies in memory. Name a folder on a disk: --folder <folder>`);
  }
}

function processorTimes(): { idle: number; total: number } {
  let [idle, total] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    total += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { idle, total };
}
