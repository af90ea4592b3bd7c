import type { DeviceRole } from '@motcua/protocol';
import { HUB_NODE_ENV, HUB_NODE_FLAGS } from '../../scripts/lib/hub-node-flags.mjs';
import { type Admission, signIn } from '../harness/public-door.ts';
import { BenchChild } from './bench-child.ts';
import type { HubAnswer, HubQuestion, Usage } from './hub-messages.ts';
import { LightSocket } from './light-socket.ts';

/** Nobody listens there: slips are written down and never drawn, for paper is measured apart. */
export const NO_PRINTER = 9;

export type BenchHubPlace = {
  readonly dataFolder: string;
  readonly printerPort: number;
  readonly profileFolder: string | null;
};

/** A hub in its own process, and everyone who comes to its door. */
export class BenchHub {
  readonly url: string;
  readonly #child: BenchChild<HubQuestion, HubAnswer>;
  readonly #signIn: { readonly names: readonly string[]; readonly password: string };
  readonly #sockets = new Set<LightSocket>();

  private constructor(
    child: BenchChild<HubQuestion, HubAnswer>,
    url: string,
    sign: { names: readonly string[]; password: string },
  ) {
    this.#child = child;
    this.url = url;
    this.#signIn = sign;
  }

  static async start({ dataFolder, printerPort, profileFolder }: BenchHubPlace): Promise<BenchHub> {
    const child = new BenchChild<HubQuestion, HubAnswer>(
      './hub-program.mjs',
      [dataFolder, String(printerPort)],
      { flags: HUB_NODE_FLAGS, env: HUB_NODE_ENV },
      profileFolder,
    );
    try {
      const { url, names, password } = await child.hear('ready');
      return new BenchHub(child, url, { names, password });
    } catch (fault) {
      await child.stop();
      throw fault;
    }
  }

  /** New devices, connected. Each may take thirty numbers at once, and one every two seconds after that. */
  async connectDevices(role: DeviceRole, count: number): Promise<LightSocket[]> {
    const { tokens } = await this.#child.ask({ ask: 'pair', role, count }, 'tokens');
    return Promise.all(tokens.map((token) => this.#open({ role, token, headers: {} })));
  }

  /** Staff pages, each with a session of its own. */
  async connectStaff(count: number): Promise<LightSocket[]> {
    const staff: LightSocket[] = [];
    for (let i = 0; i < count; i += 1) {
      const { cookie } = await signIn(this.url, this.#signIn.names[0] ?? '', this.#signIn.password);
      staff.push(await this.#open({ role: 'staff', token: null, headers: { origin: this.url, cookie: cookie ?? '' } }));
    }
    return staff;
  }

  /** Somebody who may change settings. */
  administrator(): Promise<Admission> {
    return signIn(this.url, this.#signIn.names.at(-1) ?? '', this.#signIn.password);
  }

  disconnect(sockets: readonly LightSocket[]): void {
    for (const socket of sockets) {
      socket.close();
      this.#sockets.delete(socket);
    }
  }

  async usage(): Promise<Usage> {
    return (await this.#child.ask({ ask: 'usage' }, 'usage')).usage;
  }

  async stop(): Promise<void> {
    this.disconnect([...this.#sockets]);
    await this.#child.stop();
  }

  async #open(knock: Parameters<typeof LightSocket.openAtHub>[1]): Promise<LightSocket> {
    const socket = await LightSocket.openAtHub(this.url, knock);
    this.#sockets.add(socket);
    return socket;
  }
}
