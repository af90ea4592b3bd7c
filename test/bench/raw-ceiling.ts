import { BenchChild } from './bench-child.ts';
import { LightSocket } from './light-socket.ts';
import { RAW_PATH, type RawAnswer, type RawQuestion, type RawSizes } from './raw-messages.ts';

/** Bare SQLite behind bare Socket.IO, in its own process. */
export class RawCeiling {
  readonly #child: BenchChild<RawQuestion, RawAnswer>;
  readonly #url: string;
  readonly #sockets: LightSocket[] = [];

  private constructor(child: BenchChild<RawQuestion, RawAnswer>, url: string) {
    this.#child = child;
    this.#url = url;
  }

  /** `folder`: on the same disk as the hub's. */
  static async start(folder: string): Promise<RawCeiling> {
    const child = new BenchChild<RawQuestion, RawAnswer>('./raw-program.ts', [folder], { flags: [], env: {} }, null);
    try {
      return new RawCeiling(child, (await child.hear('ready')).url);
    } catch (fault) {
      await child.stop();
      throw fault;
    }
  }

  async size(sizes: RawSizes): Promise<void> {
    await this.#child.ask({ ask: 'sizes', sizes }, 'sized');
  }

  /** Processor time since its start, ms. */
  async cpuMs(): Promise<number> {
    return (await this.#child.ask({ ask: 'usage' }, 'usage')).cpuMs;
  }

  async connect(count: number): Promise<LightSocket[]> {
    const opened = Array.from({ length: count }, () => LightSocket.open(this.#url, RAW_PATH, {}, {}));
    const sockets = await Promise.all(opened);
    this.#sockets.push(...sockets);
    return sockets;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.splice(0)) socket.close();
    await this.#child.stop();
  }
}
