import { PROTOCOL_VERSION, SOCKET_PATH, type ClientRole } from '@motcua/protocol';

const OPEN_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 30_000;

/** Engine.IO and Socket.IO frames as they stand on the wire, protocol 4 and 5. */
const PING = '2';
const PONG = '3';
const CONNECTED = '40';
const EVENT = '42';
const ANSWER = '43';
const REFUSED = '44';

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (fault: Error) => void };

export type Knock = {
  readonly role: ClientRole;
  readonly token: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * A Socket.IO connection that costs this process as little as can be: hundreds of screens stand for as many
 * machines, and must not wait for one another to parse what each of them would parse alone. Views are handed
 * on as the text that came.
 */
export class LightSocket {
  /** Called with the text of each event, from its name on: `["view",{…}]`. */
  onEvent: ((text: string) => void) | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closedBy: string | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static openAtHub(url: string, { role, token, headers }: Knock): Promise<LightSocket> {
    const auth = { role, protocol: PROTOCOL_VERSION, token, client: { name: 'bench', version: '1' } };
    return LightSocket.open(url, SOCKET_PATH, auth, headers);
  }

  static async open(
    url: string,
    path: string,
    auth: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<LightSocket> {
    const address = `${url.replace(/^http/, 'ws')}${path}/?EIO=4&transport=websocket`;
    // Node's own WebSocket takes headers; the type of the browser's does not know them.
    const Opened = WebSocket as unknown as new (url: string, init: { headers: object }) => WebSocket;
    const socket = new Opened(address, { headers });
    const light = new LightSocket(socket);
    await new Promise<void>((resolve, reject) => {
      const fail = (problem: string) => reject(new Error(`No connection to ${url}: ${problem}`));
      const limit = setTimeout(() => fail('not in time'), OPEN_WITHIN_MS);
      socket.onerror = () => fail('refused');
      socket.onclose = () => {
        fail('closed');
        light.#end('the other side');
      };
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        // Engine.IO opens with '0'; the client names itself, and is let in or told why not.
        if (data.startsWith('0')) return socket.send(`${CONNECTED}${JSON.stringify(auth)}`);
        clearTimeout(limit);
        if (data.startsWith(REFUSED)) return fail(data);
        socket.onmessage = (message: MessageEvent<string>) => light.#hear(message.data);
        resolve();
      };
    });
    return light;
  }

  /** Sends an event and resolves to what it is answered with. */
  ask(event: string, content: unknown): Promise<unknown> {
    return this.askText(`["${event}",${JSON.stringify(content)}]`);
  }

  /** The same with the text ready made. */
  askText(text: string): Promise<unknown> {
    if (this.#closedBy !== null) return Promise.reject(new Error(`closed by ${this.#closedBy}`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => this.#waiting.get(id)?.reject(new Error('not answered in time')),
        ANSWER_WITHIN_MS,
      );
      const settle =
        <T>(act: (outcome: T) => void) =>
        (outcome: T) => {
          clearTimeout(limit);
          this.#waiting.delete(id);
          act(outcome);
        };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#socket.send(`${EVENT}${id}${text}`);
    });
  }

  close(): void {
    this.#end('this side');
    this.#socket.close();
  }

  #hear(frame: string): void {
    if (frame === PING) return this.#socket.send(PONG);
    if (frame.startsWith(EVENT)) return this.onEvent?.(frame.slice(EVENT.length));
    if (!frame.startsWith(ANSWER)) return;
    const begin = frame.indexOf('[');
    const [answer] = JSON.parse(frame.slice(begin)) as unknown[];
    this.#waiting.get(Number(frame.slice(ANSWER.length, begin)))?.resolve(answer);
  }

  #end(by: string): void {
    this.#closedBy ??= by;
    for (const { reject } of [...this.#waiting.values()]) reject(new Error(`closed by ${by}`));
  }
}
