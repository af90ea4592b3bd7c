import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 120_000;

/** `npm start` as a newcomer types it, and what it has printed. */
export class NpmStart {
  readonly #child: ChildProcess;
  #said = '';

  constructor(env: Readonly<Record<string, string>>, flags: readonly string[] = []) {
    const args = ['start', ...(flags.length > 0 ? ['--', ...flags] : [])];
    this.#child = spawn('npm', args, {
      cwd: ROOT,
      // Hubs of many tests run at the same time, and only one of them could have the usual port.
      env: { ...process.env, MOTCUA_HTTPS_PORT: 'off', MOTCUA_ANNOUNCE: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const listen = (chunk: Buffer): void => {
      this.#said += chunk.toString('utf8');
    };
    this.#child.stdout?.on('data', listen);
    this.#child.stderr?.on('data', listen);
  }

  /** Everything printed so far, both streams. */
  get said(): string {
    return this.#said;
  }

  /** Resolves when the ready line has come; rejects with what came instead. */
  async ready(): Promise<void> {
    const deadline = performance.now() + READY_WITHIN_MS;
    while (!this.#said.includes('Press Ctrl-C to stop.')) {
      if (this.#hasEnded()) throw new Error(`npm start ended:\n${this.#said}`);
      if (performance.now() > deadline) throw new Error(`npm start was not ready in time:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What stands in the row with this English label. */
  row(label: string): string {
    const line = this.#said.split('\n').find((each) => each.includes(`· ${label}`));
    if (!line) throw new Error(`no row "${label}" in:\n${this.#said}`);
    return line.slice(line.indexOf(`· ${label}`) + label.length + 2).trim();
  }

  /** Ctrl-C in a terminal reaches the whole group. Npm itself then ends with 0 or by that signal. */
  async ctrlC(): Promise<number | NodeJS.Signals | null> {
    if (!this.#hasEnded()) {
      const ended = once(this.#child, 'exit');
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGINT');
      await ended;
    }
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  /** Waits for an end that comes by itself. */
  async end(): Promise<number | null> {
    if (!this.#hasEnded()) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
