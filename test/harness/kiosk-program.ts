import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../apps/kiosk/src/main/testing/kiosk-program.ts', import.meta.url));

/** A kiosk's program in a process of its own: its main process, with a fake in Electron's place. */
export class KioskProgram {
  readonly #arguments: readonly string[];
  #child: ChildProcess | null = null;
  #said = '';

  /** `hubUrl`: where it finds the hub. Its token stays in `ownFolder`; ports are what lies in `portFolder`. */
  constructor(hubUrl: string, ownFolder: string, portFolder: string) {
    this.#arguments = [PROGRAM, hubUrl, ownFolder, portFolder];
  }

  /** What it has logged. */
  get said(): string {
    return this.#said;
  }

  start(): void {
    this.#child = spawn(process.execPath, this.#arguments, { stdio: ['ignore', 'inherit', 'pipe'] });
    this.#child.stderr?.on(
      'data',
      (text: Buffer) => (this.#said = (this.#said + text.toString('utf8')).slice(-20_000)),
    );
  }

  /** The process stands still and its connections stay open, as in a machine that sleeps; until `goOn`. */
  standStill(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  /** `kill -9` */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
