import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { makeDay, makeOffice } from './bench-office.ts';
import { BenchHub, NO_PRINTER } from './bench-hub.ts';
import { RawCeiling } from './raw-ceiling.ts';

export type BenchOptions = {
  /** Fewer rounds; for a look, not for the record. */
  readonly quick: boolean;
  /** Also let a week go by. */
  readonly week: boolean;
  readonly profileFolder: string | null;
  readonly say: (progress: string) => void;
};

/** One run: its folder on a real disk, and whatever has to be ended with it. */
export class BenchRun {
  readonly options: BenchOptions;
  readonly #folder: string;
  readonly #offices: string;
  readonly #running = new Set<{ stop(): Promise<unknown> }>();

  private constructor(options: BenchOptions, folder: string) {
    this.options = options;
    this.#folder = folder;
    this.#offices = join(folder, 'office');
  }

  static async begin(options: BenchOptions, folder: string): Promise<BenchRun> {
    const run = new BenchRun(options, mkdtempSync(join(folder, 'run-')));
    await makeOffice(run.#offices);
    return run;
  }

  get folder(): string {
    return this.#folder;
  }

  /** Rounds of a measurement: enough for a median that stays put. */
  rounds(full: number): number {
    return this.options.quick ? Math.max(3, Math.round(full / 3)) : full;
  }

  /** A data folder with so many tickets issued on its day. Each is made once and copied; nobody shares one. */
  newDay(issued: number, waiting: number): string {
    const model = join(this.#folder, `model-${issued}-${waiting}`);
    if (!existsSync(model)) makeDay(this.#offices, model, issued, waiting);
    const dataFolder = this.newFolder();
    cpSync(model, dataFolder, { recursive: true });
    return dataFolder;
  }

  newFolder(): string {
    return mkdtempSync(join(this.#folder, 'day-'));
  }

  async hub(dataFolder: string, printerPort: number = NO_PRINTER): Promise<BenchHub> {
    return this.ending(await BenchHub.start({ dataFolder, printerPort, profileFolder: this.options.profileFolder }));
  }

  async raw(): Promise<RawCeiling> {
    return this.ending(await RawCeiling.start(this.newFolder()));
  }

  /** Ended at the latest with the run. */
  ending<T extends { stop(): Promise<unknown> }>(running: T): T {
    this.#running.add(running);
    return running;
  }

  async end(running: { stop(): Promise<unknown> }): Promise<void> {
    this.#running.delete(running);
    await running.stop();
  }

  async endAll(): Promise<void> {
    for (const running of [...this.#running].reverse()) await this.end(running);
  }
}
