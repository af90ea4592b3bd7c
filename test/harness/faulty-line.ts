import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the line does with bytes: in each direction they pass or vanish. */
export type LineState = { toHub: 'pass' | 'vanish'; fromHub: 'pass' | 'vanish' };

/** A TCP line between a client and the hub that can swallow bytes or be cut, as a bad switch does. */
export class FaultyLine {
  readonly state: LineState = { toHub: 'pass', fromHub: 'pass' };
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isUp = true;

  private constructor(server: Server, hubPort: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => {
      if (!this.#isUp) return void near.destroy();
      const far = connect(hubPort, '127.0.0.1');
      this.#carry(near, far, () => this.state.toHub);
      this.#carry(far, near, () => this.state.fromHub);
    });
  }

  static async open(hubUrl: string): Promise<FaultyLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultyLine(server, Number(new URL(hubUrl).port));
  }

  /** Breaks every connection, and takes none until `mend`. */
  cut(): void {
    this.#isUp = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    Object.assign(this.state, { toHub: 'pass', fromHub: 'pass' } satisfies LineState);
    this.#isUp = true;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #carry(from: Socket, to: Socket, state: () => 'pass' | 'vanish'): void {
    this.#sockets.add(from);
    from.on('data', (bytes) => state() === 'pass' && to.writable && to.write(bytes));
    from.on('error', () => undefined);
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
