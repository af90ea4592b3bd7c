import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOCKET_PATH, type DeviceId, type HubEpoch, type ViewMessage, type Welcome } from '@motcua/protocol';
import { builtFolder, PAGE_FILE_TYPES } from '../../harness/built-page.ts';

type DaySocket = {
  emit(event: 'welcome' | 'view', content: unknown): void;
  onAny(listener: (...said: unknown[]) => void): void;
};
type DayServer = {
  on(event: 'connection', listener: (socket: DaySocket) => void): void;
  emit(event: 'view', content: unknown): void;
  disconnectSockets(close: boolean): void;
  close(): Promise<void>;
};
type SocketIo = { readonly Server: new (http: Server, options: object) => DayServer };

// The very Socket.IO that the hub runs.
const { Server: IoServer } = createRequire(new URL('../../../apps/hub/package.json', import.meta.url))(
  'socket.io',
) as SocketIo;

const PACKS = fileURLToPath(new URL('../../../packages/voice/packs/', import.meta.url));
const DEVICE_ID = 'd-day' as DeviceId;
/** The display's clock is wound on and this machine's is not: between two pings of theirs hours of its day go by. */
const PING_MS = 24 * 3_600_000;
const TYPES: Readonly<Record<string, string>> = {
  ...PAGE_FILE_TYPES,
  ...{ '.ogg': 'audio/ogg', '.webm': 'video/webm', '.png': 'image/png' },
};

export type DayView = {
  readonly [K in 'call-board' | 'display-look' | 'display-voice']: ViewMessage<K>['body'];
};

/**
 * Stands for the hub before one display whose clock is wound on: the real page as it is built, the real voice packs, real media and a
 * real socket, whose views it makes by the time of the display's day. A hub itself has its own clock, its deadlines and its closing
 * hours, and cannot be told to hurry.
 */
export class DayHub {
  readonly url: string;
  /** Hub time. */
  now: number;
  /** How often the display has connected. */
  connections = 0;
  readonly #http: Server;
  readonly #io: DayServer;
  readonly #media: ReadonlyMap<string, Buffer>;
  readonly #latest = new Map<string, ViewMessage>();
  #isAway = false;
  #epoch = 1;
  #viewSeq = 0;

  private constructor(http: Server, media: ReadonlyMap<string, Buffer>, now: number) {
    this.#http = http;
    this.#media = media;
    this.now = now;
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    http.on('request', (request, response) => this.#answer(request, response));
    this.#io = new IoServer(http, {
      ...{ path: SOCKET_PATH, transports: ['websocket'], allowUpgrades: false, serveClient: false },
      ...{ pingInterval: PING_MS, pingTimeout: PING_MS },
      allowRequest: (_request: IncomingMessage, tell: (failure: string | null, isAllowed: boolean) => void) =>
        tell(this.#isAway ? 'away' : null, !this.#isAway),
    });
    this.#io.on('connection', (socket) => this.#welcome(socket));
  }

  static async open(media: ReadonlyMap<string, Buffer>, now: number): Promise<DayHub> {
    const http = createServer();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new DayHub(http, media, now);
  }

  /** Sends a view; returns its place in the order of views. */
  show<K extends keyof DayView>(view: K, body: DayView[K]): number {
    this.#viewSeq += 1;
    const key = view === 'call-board' ? null : DEVICE_ID;
    const stamp = { hubEpoch: this.#hubEpoch, viewSeq: this.#viewSeq, revision: this.#viewSeq, hubTime: this.now };
    const message = { view, key, stamp, body } as ViewMessage;
    this.#latest.set(view, message);
    this.#io.emit('view', message);
    return this.#viewSeq;
  }

  /** The line is cut: nothing passes until `mend`. */
  cut(): void {
    this.#isAway = true;
    this.#io.disconnectSockets(true);
  }

  /** `isNewStart`: the hub had gone and has started again. */
  mend(isNewStart: boolean): void {
    this.#isAway = false;
    if (isNewStart) this.#epoch += 1;
  }

  async close(): Promise<void> {
    await this.#io.close();
    this.#http.close();
  }

  get #hubEpoch(): HubEpoch {
    return `day-${this.#epoch}` as HubEpoch;
  }

  #welcome(socket: DaySocket): void {
    this.connections += 1;
    socket.onAny((...said) => {
      // Reports are taken, and wishes that only a hub can meet are not answered.
      const reply = said.at(-1);
      if (isReply(reply)) reply({ kind: 'accepted' });
    });
    const welcome: Welcome = {
      ...{ protocol: 1, hubVersion: 'bench', hubEpoch: this.#hubEpoch, hubTime: this.now },
      you: { kind: 'display', deviceId: DEVICE_ID, name: 'Sảnh chính' },
    };
    socket.emit('welcome', welcome);
    for (const message of this.#latest.values()) {
      this.#viewSeq += 1;
      const stamp = { ...message.stamp, hubEpoch: this.#hubEpoch, viewSeq: this.#viewSeq, hubTime: this.now };
      socket.emit('view', { ...message, stamp });
    }
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    // The socket's own requests are answered by Socket.IO.
    if (url.startsWith(SOCKET_PATH)) return;
    const { pathname } = new URL(url, this.url);
    const found = this.#isAway ? null : this.#find(pathname);
    if (found === null) return void response.writeHead(404).end();
    const { type, body } = found;
    const keeps = type.startsWith('text/html') ? 'no-cache' : 'max-age=86400';
    response.writeHead(200, { 'content-type': type, 'content-length': body.length, 'cache-control': keeps }).end(body);
  }

  #find(pathname: string): { readonly type: string; readonly body: Buffer } | null {
    if (pathname === '/voice-packs') return { type: 'application/json', body: packList() };
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    const [, place = '', path = ''] = /^\/(display|voice-packs|media)\/(.*)$/.exec(pathname) ?? [];
    try {
      if (place === 'media') return body(type, this.#media.get(path));
      if (place === 'voice-packs') return body(type, readFileSync(join(PACKS, path)));
      return place === 'display' ? body(type, readFileSync(builtFolder('display') + (path || 'index.html'))) : null;
    } catch {
      return null;
    }
  }
}

function isReply(said: unknown): said is (answer: unknown) => void {
  return typeof said === 'function';
}

function body(type: string, content: Buffer | undefined): { readonly type: string; readonly body: Buffer } | null {
  return content === undefined ? null : { type, body: content };
}

function packList(): Buffer {
  const packs = ['vi-nam', 'en'].map((pack) => ({
    manifest: JSON.parse(readFileSync(join(PACKS, pack, 'manifest.json'), 'utf8')) as unknown,
    isShipped: true,
  }));
  return Buffer.from(JSON.stringify({ packs }));
}
