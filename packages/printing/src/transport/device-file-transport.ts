import { fileURLToPath } from 'node:url';

import { reopenDelayMs } from '@motcua/wires';

import type { DeviceFileMode, DeviceFileReport, DeviceFileRequest } from '../device-file/device-file-messages.ts';
import { forkFileProcess, type FileProcess, type StartFileProcess } from '../device-file/file-process.ts';
import { statusQuery } from '../esc-pos/commands.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { ByteTransport, LinkFailure, LinkState, TransportListener, WriteOutcome } from './byte-transport.ts';

const CHILD = fileURLToPath(new URL('../device-file/device-file-child.ts', import.meta.url));
/** A process starts in a tenth of a second, and a file opens at once; longer, and the system hangs. */
const OPEN_TIMEOUT_MS = 10_000;

export type DeviceFileTransportOptions = {
  /** `/dev/usb/lp0` on Linux; a shared printer such as `\\office-pc\receipts` on Windows. */
  readonly path: string;
  readonly mode: DeviceFileMode;
  readonly timers: PrinterTimers;
  /** In [0, 1). */
  readonly random: () => number;
  /** The program of the process that has the file open, where this module was built into another one. */
  readonly childFile?: string;
  /** How that process is started, where this program cannot fork itself. */
  readonly startProcess?: StartFileProcess;
  /** Asked before each start: what stands at the path now may be something else than before. Left out: it may. */
  readonly mayStart?: () => Promise<boolean>;
};

type Settle = (outcome: WriteOutcome) => void;

/**
 * A printer that stands in the system as a file. A process of its own has the file open, for the system may let whoever
 * touches it hang while the printer has no paper; `reset` kills that process, and the system drops what it had not sent.
 */
export class DeviceFileTransport implements ByteTransport {
  readonly address: string;
  readonly isShared = false;
  readonly takesJobs: boolean;
  readonly #options: DeviceFileTransportOptions;
  #listener: TransportListener | null = null;
  #link: LinkState = { kind: 'closed' };
  #child: FileProcess | null = null;
  #failures = 0;
  #seen = false;
  #lastId = 0;
  /** Grows with each start and each end: an answer for an earlier one is for nobody. */
  #attempt = 0;
  #cancelTimer: () => void = () => undefined;
  readonly #waiting = new Map<number, Settle>();

  constructor(options: DeviceFileTransportOptions) {
    this.#options = options;
    this.address = `${options.mode}:${options.path}`;
    this.takesJobs = options.mode === 'queue';
  }

  get link(): LinkState {
    return this.#link;
  }

  /** For tests, which kill it. */
  get childPid(): number | null {
    return this.#child?.pid ?? null;
  }

  open(listener: TransportListener): void {
    if (this.#listener !== null) throw new Error(`${this.address} is open already`);
    this.#listener = listener;
    this.#start(null);
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    return this.#ask((id) => ({ kind: 'write', id, bytes }), deadlineMs);
  }

  /**
   * A device takes bytes only when those before them have reached the printer: one question more, and it has been
   * taken off the line. A queue has taken a job when it is closed; what becomes of it, nobody tells.
   */
  async finish(deadlineMs: number): Promise<boolean> {
    const outcome = this.takesJobs
      ? await this.#ask((id) => ({ kind: 'finish', id }), deadlineMs)
      : await this.write(statusQuery(1), deadlineMs);
    this.reset();
    return outcome === 'written';
  }

  /** A device is looked for by its own process all the time. */
  async look(deadlineMs: number): Promise<void> {
    if (!this.takesJobs) return;
    if ((await this.#ask((id) => ({ kind: 'look', id }), deadlineMs)) !== 'stalled') return;
    this.#startAnew({
      cause: 'unreachable',
      message: `nobody knows whether it is there after ${String(deadlineMs)} ms`,
    });
  }

  reset(): void {
    this.#startAnew({ cause: 'lost', message: 'reset by this side' });
  }

  close(): Promise<void> {
    const child = this.#child;
    const ended = child === null ? null : new Promise<void>((resolve) => child.onExit(resolve));
    this.#setLink({ kind: 'closed' });
    this.#stop();
    return ended ?? Promise.resolve();
  }

  #ask(request: (id: number) => DeviceFileRequest, deadlineMs: number): Promise<WriteOutcome> {
    const child = this.#child;
    if (child === null || this.#link.kind !== 'open') return Promise.resolve('lost');
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const settle: Settle = (outcome) => {
        cancel();
        this.#waiting.delete(id);
        resolve(outcome);
      };
      const cancel = this.#options.timers.after(deadlineMs, () => {
        settle('stalled');
      });
      this.#waiting.set(id, settle);
      child.send(request(id), () => {
        // The link in one with the bytes: a process that is gone is no printer that says nothing.
        this.#ended(child, { code: '', message: 'its process takes nothing any more' });
      });
    });
  }

  #startAnew(failure: LinkFailure): void {
    if (this.#listener === null || this.#link.kind === 'closed') return;
    this.#stop();
    this.#start(failure);
  }

  #start(lastFailure: LinkFailure | null): void {
    this.#setLink({ kind: 'connecting', lastFailure });
    const { mayStart } = this.#options;
    if (mayStart === undefined) return this.#startProcess();
    const attempt = (this.#attempt += 1);
    void mayStart()
      .catch(() => false)
      .then((may) => {
        if (attempt !== this.#attempt) return;
        if (may) this.#startProcess();
        else this.#startLater({ cause: 'refused', message: 'it is no such port' });
      });
  }

  #startProcess(): void {
    const { path, mode, timers, childFile = CHILD, startProcess = forkFileProcess } = this.#options;
    const child = startProcess(childFile, [path, mode, this.#seen ? 'seen' : '']);
    this.#child = child;
    let reason: { readonly code: string; readonly message: string } = { code: '', message: 'its process ended' };
    this.#cancelTimer = timers.after(OPEN_TIMEOUT_MS, () => {
      reason = { code: '', message: `not open within ${String(OPEN_TIMEOUT_MS)} ms` };
      child.kill();
    });
    child.onReport((report) => {
      if (this.#child !== child) return;
      if (report.kind === 'failed') reason = report;
      else this.#hear(report);
    });
    child.onFault((message) => {
      reason = { code: '', message };
      if (child.pid === undefined) this.#ended(child, reason);
    });
    child.onExit(() => {
      this.#ended(child, reason);
    });
  }

  #hear(report: Exclude<DeviceFileReport, { kind: 'failed' }>): void {
    switch (report.kind) {
      case 'opened':
        this.#cancelTimer();
        this.#seen ||= report.seen;
        this.#setLink({ kind: 'open' });
        return;
      case 'bytes':
        this.#failures = 0;
        this.#listener?.onBytes(report.bytes);
        return;
      case 'done':
        this.#failures = 0;
        this.#waiting.get(report.id)?.('written');
    }
  }

  #ended(child: FileProcess, { code, message }: { readonly code: string; readonly message: string }): void {
    if (this.#child !== child) return;
    const wasOpen = this.#link.kind === 'open';
    this.#stop();
    this.#startLater({ cause: wasOpen ? 'lost' : code === 'EBUSY' ? 'refused' : 'unreachable', message });
  }

  #startLater(failure: LinkFailure): void {
    this.#failures++;
    this.#setLink({ kind: 'connecting', lastFailure: failure });
    const delayMs = reopenDelayMs(this.#failures, this.#options.random());
    this.#cancelTimer = this.#options.timers.after(delayMs, () => {
      this.#start(failure);
    });
  }

  #stop(): void {
    this.#cancelTimer();
    this.#attempt += 1;
    const child = this.#child;
    this.#child = null;
    for (const settle of [...this.#waiting.values()]) settle('lost');
    child?.kill();
  }

  #setLink(link: LinkState): void {
    this.#link = link;
    this.#listener?.onLink(link);
  }
}
