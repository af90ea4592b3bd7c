import {
  DrawError,
  SlipPrinter,
  type ByteTransport,
  type PrinterProfile,
  type PrinterTimers,
  type SlipDocument,
  type SlipDrawer,
} from '@motcua/printing';
import { SLIP_TIME_TO_LIVE_MS, type PrinterState, type ReserveKit, type SlipState } from '@motcua/protocol';
import { OwnTrial, type TrialFate } from './own-trial.ts';
import type { ReserveLedger } from './reserve-ledger.ts';
import type { GivenNumber } from './reserve-records.ts';
import type { RestMark } from './rest-mark.ts';
import { ownSlip } from './own-slip.ts';

const LOOK_AGAIN_MS = 1_000;

export type OwnPrinterOptions = {
  readonly kit: ReserveKit;
  readonly profile: PrinterProfile;
  readonly transport: ByteTransport;
  readonly drawer: SlipDrawer;
  readonly timers: PrinterTimers;
  readonly ledger: ReserveLedger;
  readonly rest: Pick<RestMark, 'begin' | 'end' | 'gone'>;
  /** The path of the printer's port. */
  readonly port: string;
  /** How long ago it was given. */
  readonly ageMs: (given: GivenNumber) => number;
  readonly onChanged: () => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

type Job = { readonly given: GivenNumber; readonly copy: boolean };

/**
 * SL4, SL5: the kiosk's printer while no hub drives it, with the hub's own slip protocol: `sent` is on the disk before the
 * first byte, a slip that may be out is printed once more at most, marked, and only where the printer can prove anything.
 */
export class OwnPrinter {
  readonly #options: OwnPrinterOptions;
  readonly #printer: SlipPrinter;
  /** In the order in which they come out. */
  readonly #jobs: (Job | OwnTrial)[] = [];
  #wake: () => void = () => undefined;
  #isEnding = false;
  #isTrying = false;
  readonly #ended: Promise<void>;
  /** Whoever comes after a kill knows that half a slip may hang out. Null: nothing was sent yet. */
  #marked: Promise<void> | null = null;

  constructor(options: OwnPrinterOptions) {
    this.#options = options;
    this.#printer = new SlipPrinter({ ...options, knownProof: null });
    this.#printer.onStatus(() => {
      this.#wake();
      options.onChanged();
    });
    this.#takeUp();
    this.#ended = this.#drain();
  }

  get state(): PrinterState {
    return this.#printer.status.state;
  }

  /** The number is on the disk. */
  print(given: GivenNumber): void {
    this.#jobs.push({ given, copy: false });
    this.#wake();
  }

  /**
   * FS10, SL10: a slip that is nobody's, behind the numbers that wait. It stands in no log: one that the end of the program
   * overtakes is asked for again. Answered when it is known what became of it.
   */
  printTest(document: SlipDocument): Promise<TrialFate> {
    if (this.state !== 'ready' || this.#isEnding) return Promise.resolve('no-printer');
    if (this.#isTrying) return Promise.resolve('busy');
    this.#isTrying = true;
    const trial = new OwnTrial(document, this.#options.timers, () => {
      this.#jobs.splice(this.#jobs.indexOf(trial), 1);
      return this.state === 'ready' ? 'busy' : 'no-printer';
    });
    this.#jobs.push(trial);
    this.#wake();
    return trial.fate.finally(() => (this.#isTrying = false));
  }

  /**
   * Finishes the slip in hand, and those that wait while the printer prints; what is left then will not come out. Resolves
   * when the port is free.
   */
  async letGo(): Promise<void> {
    this.#isEnding = true;
    this.#wake();
    await this.#ended;
    const { mayHoldRest } = this.#printer;
    const { rest, port } = this.#options;
    await this.#printer.close();
    if (this.#marked !== null) await rest.end(port, mayHoldRest);
    // Nothing of this time hangs out; what an earlier one left is cut off only where the printer was made ready here.
    else if (!mayHoldRest) await rest.gone(port);
  }

  /** As a crash would leave it: nothing more is written. */
  async drop(): Promise<void> {
    this.#endTrials(this.#jobs.splice(0));
    this.#isEnding = true;
    this.#wake();
    await this.#printer.close();
  }

  /** After a restart: what was on its way may be out, and what had not begun is printed if it is not too old. */
  #takeUp(): void {
    const { ledger } = this.#options;
    for (const given of ledger.book.waiting()) {
      const { state, copy } = ledger.book.slipOf(given.nth);
      if (state === 'todo') this.#jobs.push({ given, copy });
      else if (state === 'sent') this.#jobs.push({ given, copy: true });
    }
  }

  async #drain(): Promise<void> {
    for (;;) {
      const job = this.#jobs[0];
      const isReady = this.state === 'ready';
      if (this.#isEnding && (job === undefined || !isReady)) return this.#giveUpRest();
      if (job === undefined) {
        await this.#sleep(null);
      } else if (job instanceof OwnTrial) {
        this.#jobs.shift();
        await job.print(this.#printer, () => this.#mark(), this.#options.log);
      } else if (this.#isStale(job)) {
        this.#jobs.shift();
        await this.#note(job, 'expired');
      } else if (!isReady || (await this.#printOne(job)) === 'not-ready') {
        await this.#sleep(LOOK_AGAIN_MS);
      }
    }
  }

  async #printOne(job: Job): Promise<'over' | 'not-ready'> {
    const { kit, ledger, log } = this.#options;
    const { given, copy } = job;
    // Caught in flight by a restart: only now it is known whether a copy may follow.
    if (copy && ledger.book.slipOf(given.nth).state === 'sent' && !this.#mayCopy()) {
      this.#jobs.shift();
      await this.#note({ given, copy: ledger.book.slipOf(given.nth).copy }, 'unknown');
      return 'over';
    }
    try {
      const beforeFirstByte = async () => {
        await this.#mark();
        await ledger.write({ kind: 'slip', nth: given.nth, state: 'sent', copy });
      };
      const result = await this.#printer.print(ownSlip(kit, given, copy), { beforeFirstByte });
      if (result.kind === 'not-ready') return 'not-ready';
      this.#jobs.shift();
      await this.#note(job, result.kind);
      log('A slip of this kiosk', { number: given.number, copy, result: result.kind });
      const isInDoubt = result.kind === 'interrupted' || result.kind === 'unknown';
      if (isInDoubt && !copy && this.#mayCopy() && !this.#isStale(job)) this.#jobs.unshift({ given, copy: true });
      return 'over';
    } catch (fault) {
      log('A slip was not printed', { number: given.number, error: String(fault) });
      if (!(fault instanceof DrawError)) return 'not-ready';
      this.#jobs.shift();
      await this.#note(job, 'interrupted');
      return 'over';
    }
  }

  #mark(): Promise<void> {
    this.#marked ??= this.#options.rest.begin(this.#options.port);
    return this.#marked;
  }

  #mayCopy(): boolean {
    const { proofLevel } = this.#printer.status;
    return proofLevel !== null && proofLevel !== 'D';
  }

  #isStale({ given }: Job): boolean {
    return this.#options.ageMs(given) > SLIP_TIME_TO_LIVE_MS;
  }

  async #giveUpRest(): Promise<void> {
    const left = this.#jobs.splice(0);
    this.#endTrials(left);
    for (const job of left) {
      if (job instanceof OwnTrial) continue;
      const wasSent = this.#options.ledger.book.slipOf(job.given.nth).state === 'sent';
      await this.#note(job, wasSent ? 'unknown' : 'expired');
    }
  }

  #endTrials(jobs: readonly (Job | OwnTrial)[]): void {
    for (const job of jobs) if (job instanceof OwnTrial) job.end('no-printer');
  }

  /** What has happened on paper; a disk that does not take it costs no number. */
  async #note({ given, copy }: Job, state: SlipState): Promise<void> {
    const { ledger, log, onChanged } = this.#options;
    try {
      await ledger.write({ kind: 'slip', nth: given.nth, state, copy });
    } catch (error) {
      log('What became of a slip was not stored', { number: given.number, state, error: String(error) });
    }
    onChanged();
  }

  #sleep(atMostMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const awaken = (): void => {
        cancel();
        this.#wake = () => undefined;
        resolve();
      };
      const cancel = atMostMs === null ? () => undefined : this.#options.timers.after(atMostMs, awaken);
      this.#wake = awaken;
    });
  }
}
