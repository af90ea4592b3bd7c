import { type ChildProcess, spawn } from 'node:child_process';

import type { DeviceEnd } from '@motcua/wires';

/** What stands behind a print queue: reads job after job out of a named pipe. */
export class QueueSpooler implements DeviceEnd {
  readonly #path: string;
  readonly #listeners = new Set<(bytes: Uint8Array) => void>();
  #reader: ChildProcess | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  onBytes(listener: (bytes: Uint8Array) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing comes back from a queue. */
  send(): void {
    return;
  }

  start(): void {
    const reader = spawn('cat', [this.#path], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#reader = reader;
    reader.stdout.on('data', (bytes: Uint8Array) => {
      if (this.#reader !== reader) return;
      for (const listener of [...this.#listeners]) listener(bytes);
    });
    reader.once('close', () => {
      if (this.#reader === reader) this.start();
    });
  }

  stop(): void {
    const reader = this.#reader;
    this.#reader = null;
    reader?.kill('SIGKILL');
  }
}
