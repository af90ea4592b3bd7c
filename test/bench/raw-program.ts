/**
 * The ceiling: what SQLite and Socket.IO can do here when there is nothing else to do. Commands of one turn of
 * the event loop share a durable transaction of rows as large as the hub's and are answered after it; nothing
 * is parsed, decided or checked.
 *
 *     node raw-program.ts <folder>
 */
import { createServer, type Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RAW_PATH, type RawAnswer, type RawQuestion, type RawSizes } from './raw-messages.ts';

type Reply = (answer: unknown) => void;
type RawSocket = { on(event: 'command', listener: (content: unknown, reply: Reply) => void): void };
type RawServer = {
  on(event: 'connection', listener: (socket: RawSocket) => void): void;
  emit(event: 'view', content: unknown): void;
};
type SocketIo = { readonly Server: new (http: HttpServer, options: object) => RawServer };

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError('raw-program: folder wanted');

// The very Socket.IO that the hub runs.
const { Server } = createRequire(new URL('../../apps/hub/package.json', import.meta.url))('socket.io') as SocketIo;

const sqlite = new DatabaseSync(join(folder, 'raw.sqlite'));
sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
sqlite.exec('CREATE TABLE rows (seq INTEGER PRIMARY KEY, filling BLOB NOT NULL) STRICT');
const insert = sqlite.prepare('INSERT INTO rows (filling) VALUES (?)');

let sizes: RawSizes = { rowBytes: [], reply: null, broadcast: null };
let fillings: readonly Buffer[] = [];
let waiting: Reply[] = [];

const http = createServer();
const io = new Server(http, { path: RAW_PATH, transports: ['websocket'], allowUpgrades: false, serveClient: false });
io.on('connection', (socket) => {
  socket.on('command', (_content, reply) => {
    waiting.push(reply);
    if (waiting.length === 1) setImmediate(commit);
  });
});

function commit(): void {
  const replies = waiting;
  waiting = [];
  sqlite.exec('BEGIN IMMEDIATE');
  for (let i = 0; i < replies.length; i += 1) for (const filling of fillings) insert.run(filling);
  sqlite.exec('COMMIT');
  for (const reply of replies) reply(sizes.reply);
  if (sizes.broadcast !== null) io.emit('view', sizes.broadcast);
}

process.on('message', (question: RawQuestion) => {
  if (question.ask === 'usage') {
    const { user, system } = process.cpuUsage();
    return say({ kind: 'usage', cpuMs: (user + system) / 1000 });
  }
  sizes = question.sizes;
  fillings = sizes.rowBytes.map((bytes) => Buffer.alloc(bytes, 'x'));
  say({ kind: 'sized' });
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

http.listen(0, '127.0.0.1', () => {
  say({ kind: 'ready', url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
});

function say(words: RawAnswer): void {
  process.send?.(words);
}
