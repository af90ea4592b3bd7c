import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

import type { DeviceEnd } from './device-end.ts';

/**
 * A shared print queue: a named pipe takes one job from opening to closing, and nothing comes back. `stop` lets nobody
 * read it any more, as when the computer that shares it is off.
 */
export class PipeQueue implements DeviceEnd {
  readonly #path: string;
  readonly #listeners = new Set<(bytes: Uint8Array) => void>();
  readonly #jobs: Uint8Array[] = [];
  #reader: ChildProcess | null = null;

  /** Makes the pipe. */
  constructor(path: string) {
    this.#path = path;
    execFileSync('mkfifo', [path]);
  }

  /** Every job that was closed, the oldest first. */
  get jobs(): readonly Uint8Array[] {
    return this.#jobs;
  }

  onBytes(listener: (bytes: Uint8Array) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing comes back from a queue. */
  send(): void {
    return;
  }

  /** Reads job after job out of the pipe. */
  start(): void {
    const reader = spawn('cat', [this.#path], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#reader = reader;
    const job: Uint8Array[] = [];
    reader.stdout.on('data', (bytes: Uint8Array) => {
      if (this.#reader !== reader) return;
      job.push(bytes);
      for (const listener of [...this.#listeners]) listener(bytes);
    });
    reader.once('close', () => {
      if (this.#reader !== reader) return;
      this.#jobs.push(Buffer.concat(job));
      this.start();
    });
  }

  stop(): void {
    const reader = this.#reader;
    this.#reader = null;
    reader?.kill('SIGKILL');
  }
}
