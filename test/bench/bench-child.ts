import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ANSWER_WITHIN_MS = 60_000;

export type RunByNode = { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** A process of the bench that answers one question at a time. Whatever goes wrong in it is thrown here. */
export class BenchChild<Question extends object, Answer extends { readonly kind: string }> {
  readonly #child: ChildProcess;
  #said = '';
  #isStopping = false;

  /** `node`: as it is run in an office. `profileFolder`: where V8 leaves a CPU profile of it; null: nowhere. */
  constructor(program: string, args: readonly string[], node: RunByNode, profileFolder: string | null) {
    this.#child = fork(fileURLToPath(new URL(program, import.meta.url)), [...args], {
      execArgv: [...node.flags, ...(profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`])],
      env: { ...process.env, ...node.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const listen = (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString('utf8')).slice(-10_000);
    };
    this.#child.stdout?.on('data', listen);
    this.#child.stderr?.on('data', listen);
  }

  /** The next thing that the child says, which must be of this kind. */
  async hear<K extends Answer['kind']>(kind: K): Promise<Extract<Answer, { kind: K }>> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const release = () => {
        clearTimeout(limit);
        this.#child.off('message', onMessage).off('exit', onExit);
      };
      const onMessage = (message: unknown) => {
        release();
        resolve(message as Answer);
      };
      const onExit = () => {
        release();
        reject(new Error(`A process of the bench ended:\n${this.#said}`));
      };
      const limit = setTimeout(() => {
        release();
        reject(new Error(`A process of the bench does not answer:\n${this.#said}`));
      }, ANSWER_WITHIN_MS);
      this.#child.on('message', onMessage).on('exit', onExit);
    });
    if (answer.kind !== kind) throw new Error(`A process of the bench failed: ${JSON.stringify(answer)}`);
    return answer as Extract<Answer, { kind: K }>;
  }

  async ask<K extends Answer['kind']>(question: Question, kind: K): Promise<Extract<Answer, { kind: K }>> {
    const answer = this.hear(kind);
    this.#child.send(question);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(limit);
  }
}
