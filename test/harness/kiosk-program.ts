import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LinkPort } from '@motcua/client';

const PROGRAM = fileURLToPath(new URL('../../apps/kiosk/src/main/testing/kiosk-program.ts', import.meta.url));

/** A kiosk's program in a process of its own: its main process, with a fake in Electron's place. */
export class KioskProgram {
  readonly #arguments: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #said = '';

  /** `hubUrl`: where it finds the hub; null: somebody sets it up at its page. Its token stays in `ownFolder`; ports are what lies in `portFolder`. */
  constructor(hubUrl: string | null, ownFolder: string, portFolder: string, env: NodeJS.ProcessEnv = {}) {
    this.#env = { ...process.env, ...env };
    this.#arguments = [PROGRAM, hubUrl ?? '', ownFolder, portFolder];
  }

  /** What it has logged. */
  get said(): string {
    return this.#said;
  }

  start(): void {
    this.#listen(spawn(process.execPath, this.#arguments, { stdio: ['ignore', 'inherit', 'pipe'], env: this.#env }));
  }

  /** Starts it for a page of the caller's, who may attach it once this has resolved. */
  async startForPage(): Promise<void> {
    const child = spawn(process.execPath, this.#arguments, {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      env: this.#env,
    });
    this.#listen(child);
    await once(child, 'message');
  }

  /** The page has started: it opens its port to the main process. */
  attach(page: LinkPort): void {
    const child = this.#child;
    child?.on('message', ({ said }: { readonly said: unknown }) => page.post(said));
    page.onMessage((said) => child?.connected === true && child.send({ said }));
    child?.send({ opened: true });
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

  #listen(child: ChildProcess): void {
    this.#child = child;
    child.stderr?.on('data', (text: Buffer) => (this.#said = (this.#said + text.toString('utf8')).slice(-20_000)));
  }
}
