import { Supervisor, type Around } from '../../launcher/supervise.mjs';
import { replaceText } from '../../launcher/files.mjs';
import { writeMemory, type Memory } from '../../launcher/memory.mjs';
import { switchPointer } from '../../launcher/pointer.mjs';
import { TornDisk } from './torn-disk.ts';

export const WORLD_ROOT = '/opt/motcua/kiosk';

/** A program as the launcher sees it: told when it is started, told of each signal, and able to speak and to end. */
export type FakeProgram = {
  readonly version: string;
  readonly env: Readonly<Record<string, string>>;
  readonly startedMs: number;
  readonly signals: NodeJS.Signals[];
  /** Gives a sign of life. */
  beat(): Promise<void>;
  /** Says that it works and that nobody answers it. */
  wait(): Promise<void>;
  end(code: number): void;
};

/** The launcher in a world whose time passes when it is told to. */
export class LauncherWorld {
  readonly disk = new TornDisk();
  readonly started: FakeProgram[] = [];
  readonly log: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  wells = 0;
  #nowMs = 0;
  #timers: { readonly atMs: number; readonly action: () => void }[] = [];
  /** What a program does that has been started. */
  onStart: (program: FakeProgram) => void = () => undefined;
  /** Whether a program ends when it is asked to. */
  obeys = true;
  readonly supervisor: Supervisor;

  constructor(limits: Partial<Around['limits']> = {}) {
    this.supervisor = new Supervisor({
      ...{ files: this.disk, root: WORLD_ROOT, platform: 'linux' },
      limits: { healthyWithinMs: 60_000, silentAfterMs: 60_000, stopWithinMs: 10_000, ...limits },
      start: ({ version }, env) => this.#start(version, env),
      pause: (ms) => new Promise((over) => this.#timers.push({ atMs: this.#nowMs + ms, action: over })),
      monotonicMs: () => this.#nowMs,
      wallMs: () => 1_000_000 + this.#nowMs,
      newWord: () => `word${this.started.length}`,
      onWell: () => (this.wells += 1),
      log: (message, fields) => this.log.push({ message, fields }),
    });
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** The program that runs now. */
  get program(): FakeProgram {
    const latest = this.started.at(-1);
    if (latest === undefined) throw new Error('Nothing was started.');
    return latest;
  }

  async install(version: string): Promise<void> {
    const folder = `${WORLD_ROOT}/versions/${version}`;
    await this.disk.makeFolder(folder);
    await replaceText(this.disk, folder, 'motcua-program.json', '{"run":["$node","program.mjs"],"env":{"OWN":"1"}}');
  }

  point(version: string): Promise<void> {
    return switchPointer(this.disk, WORLD_ROOT, version, 'linux');
  }

  remember(memory: Partial<Memory>): Promise<void> {
    return writeMemory(this.disk, WORLD_ROOT, { proven: [], bad: [], rolledBackFrom: null, ...memory });
  }

  /** Lets so much time pass, one timer after the other. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settle();
    for (;;) {
      const next = this.#timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#nowMs = next.atMs;
      next.action();
      await settle();
    }
    this.#nowMs = untilMs;
  }

  #start(version: string, env: Record<string, string>) {
    let end: (outcome: { kind: 'ended'; detail: string }) => void = () => undefined;
    const ended = new Promise<{ kind: 'ended'; detail: string }>((resolve) => (end = resolve));
    let beats = 0;
    const file = env['MOTCUA_HEALTH_FILE'] ?? '';
    const say = async (word: string) => {
      beats += 1;
      await this.disk.remove(file);
      await replaceText(this.disk, `${WORLD_ROOT}/state`, 'health', `${word} ${beats}\n`);
    };
    const program: FakeProgram = {
      ...{ version, env, startedMs: this.#nowMs, signals: [] },
      beat: () => say(env['MOTCUA_HEALTH_WORD'] ?? ''),
      wait: () => say(`${env['MOTCUA_HEALTH_WORD']}-waits`),
      end: (code) => end({ kind: 'ended', detail: `code ${code}` }),
    };
    this.started.push(program);
    this.onStart(program);
    return {
      ended,
      kill: (signal: NodeJS.Signals) => {
        program.signals.push(signal);
        if (this.obeys || signal === 'SIGKILL') end({ kind: 'ended', detail: signal });
      },
    };
  }
}

/** Everything that can happen without time passing has happened. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
