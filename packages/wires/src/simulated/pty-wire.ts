import { type ChildProcess, spawn } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';

import type { DeviceEnd } from './device-end.ts';

/** socat lays a pseudo-terminal in a few milliseconds; a machine under load takes longer. */
const LAID_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 5;

export type PtyWireOptions = {
  /** Where the port shall stand, as if a device were plugged in there. */
  readonly path: string;
  /** The program, usually just `socat`. */
  readonly socat: string;
};

/**
 * A serial wire of the system itself, with a simulated device at its end: a pseudo-terminal that socat lays, so that
 * the hub opens it as it opens any port. Pulling the cable is killing socat.
 */
export class PtyWire implements DeviceEnd {
  readonly path: string;
  readonly #socat: string;
  readonly #listeners = new Set<(bytes: Uint8Array) => void>();
  #process: ChildProcess | null = null;

  constructor(options: PtyWireOptions) {
    this.path = options.path;
    this.#socat = options.socat;
  }

  onBytes(listener: (bytes: Uint8Array) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(bytes: Uint8Array): void {
    const stdin = this.#process?.stdin;
    if (stdin?.writable === true) stdin.write(bytes);
  }

  /** The device takes nothing more, until told otherwise; some hundred kilobytes still go into what the system and socat hold. */
  stall(stalled: boolean): void {
    if (stalled) this.#process?.stdout?.pause();
    else this.#process?.stdout?.resume();
  }

  /** Plugs the device in; resolves when the port is there. Rejects where there is no socat. */
  async plug(): Promise<void> {
    if (this.#process !== null) return;
    const process = spawn(this.#socat, [`PTY,link=${this.path},rawer`, 'STDIO'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process = process;
    // What is written while socat dies is lost, as on a cable.
    process.stdin.on('error', () => undefined);
    process.stdout.on('data', (bytes: Uint8Array) => {
      for (const listener of [...this.#listeners]) listener(bytes);
    });
    await Promise.race([
      this.#laid(process),
      new Promise<never>((_, reject) => {
        process.once('error', reject);
      }),
    ]);
  }

  /** Pulls the cable, without a word to whoever has the port open. */
  async unplug(): Promise<void> {
    const process = this.#process;
    this.#process = null;
    if (process === null) return;
    if (process.exitCode === null && process.signalCode === null) {
      const gone = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await gone;
    }
    await rm(this.path, { force: true });
  }

  async #laid(process: ChildProcess): Promise<void> {
    const deadline = performance.now() + LAID_WITHIN_MS;
    while (performance.now() < deadline && process.exitCode === null) {
      const isThere = await stat(this.path).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`${this.#socat} laid no port at ${this.path}`);
  }
}
