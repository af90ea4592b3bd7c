import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { HUB_NODE_ENV, HUB_NODE_FLAGS } from '../../scripts/lib/hub-node-flags.mjs';

const MAIN = fileURLToPath(new URL('../../apps/hub/src/main.mjs', import.meta.url));
const READY_LINE = 'Press Ctrl-C to stop.';
/** Far above any promise: a machine that does ten other things at once is slow, not wrong. */
const READY_WITHIN_MS = 120_000;

export type HubPlace = {
  readonly dataFolder: string;
  readonly port: number;
  /** A module that is loaded before the hub, as a file URL. */
  readonly preload?: string;
  /** What this hub finds in its environment besides. */
  readonly env?: Readonly<Record<string, string>>;
};

/** The real program, as `npm start` runs it, in a process of its own. */
export class HubProcess {
  readonly url: string;
  /** From the start of the process to its ready line. */
  readonly readyAfterMs: number;
  /** The demo's accounts, as the terminal shows them. */
  readonly demoSignIn: { readonly names: readonly string[]; readonly password: string };
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, readyAfterMs: number, said: string) {
    this.#child = child;
    const [, names, password] = /Sign in +(\S.*?) {2,}(\S+)$/m.exec(said) ?? [];
    if (names === undefined || password === undefined) throw new Error(`no demo sign-in in:\n${said}`);
    this.demoSignIn = { names: names.split(' | '), password };
    this.url = `http://127.0.0.1:${port}`;
    this.readyAfterMs = readyAfterMs;
  }

  /** Resolves when the hub says that it is ready; rejects with what it said instead. */
  static async start({ dataFolder, port, preload, env }: HubPlace): Promise<HubProcess> {
    const startedAt = performance.now();
    const flags = preload === undefined ? HUB_NODE_FLAGS : [...HUB_NODE_FLAGS, '--import', preload];
    const child = spawn(process.execPath, [...flags, MAIN, 'start'], {
      env: {
        ...process.env,
        ...HUB_NODE_ENV,
        // Hubs of many tests run at the same time, and only one of them could have the usual port.
        ...{ MOTCUA_HTTPS_PORT: 'off', MOTCUA_ANNOUNCE: 'off' },
        ...env,
        MOTCUA_DATA: dataFolder,
        MOTCUA_PORT: String(port),
        MOTCUA_HOST: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = await untilReady(child);
    return new HubProcess(child, port, performance.now() - startedAt, said);
  }

  /** `kill -9`: the process ends between two instructions. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Waits until the process has ended by itself. */
  async ended(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  /** The process stands still, its connections stay open; until `goOn`. */
  standStill(): void {
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  /** As Ctrl-C does. Returns the exit code. */
  async stop(): Promise<number | null> {
    await this.#end('SIGTERM');
    return this.#child.exitCode;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}

/** What a hub has said once it is ready; rejects with what it said instead, and ends it. */
export async function untilReady(child: ChildProcess): Promise<string> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS);
    const fail = (what: string) => {
      clearTimeout(limit);
      child.kill('SIGKILL');
      reject(new Error(`The hub ${what}:\n${said}`));
    };
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-20_000);
      if (!said.includes(READY_LINE)) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
  });
  return said;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
