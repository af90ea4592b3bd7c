import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { connect as connectSecurely, createServer as createTlsServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import type { CameBy } from '../../ports/office-gate.ts';
import { createOfficeGate } from './office-gate.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

async function listening(server: Server): Promise<number> {
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

/** What comes back for `saying`, until the other side has answered or ended it. */
async function say(host: string, port: number, saying: string): Promise<{ heard: string; socket: Socket }> {
  const socket = connect(port, host);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.write(saying);
  const heard = await new Promise<string>((resolve) => {
    socket.once('data', (bytes) => resolve(bytes.toString('latin1')));
    socket.once('close', () => resolve(''));
  });
  return { heard, socket };
}

/** Until it is over: this server has no certificate, and ends each handshake once it has read the first message. */
async function greet(host: string, port: number): Promise<void> {
  const socket = connectSecurely({ host, port, servername: 'hub.test', rejectUnauthorized: false });
  socket.on('error', () => undefined);
  await closed(socket);
}

it('FO9 reads nothing of a connection that is refused, over HTTP or TLS, and ends those that are open when that begins', async () => {
  const refused = new Set<string>();
  const asked: CameBy[] = [];
  const gate = createOfficeGate((cameBy) => {
    asked.push(cameBy);
    return refused.has(cameBy.local ?? '');
  });
  const requests: (string | undefined)[] = [];
  const http = createHttpServer((request, response) => {
    requests.push(request.socket.localAddress);
    response.end('office');
  });
  let hellos = 0;
  const tls = createTlsServer({
    SNICallback: (_name, done) => {
      hellos += 1;
      done(null);
    },
  });
  tls.on('tlsClientError', (_fault, socket) => socket.destroy());
  for (const door of [http, tls]) gate.guard(door);
  const [port, tlsPort] = [await listening(http), await listening(tls)];

  const office = await say('127.0.0.1', port, REQUEST);
  const hall = await say('127.0.0.2', port, REQUEST);
  expect([office.heard, hall.heard].map((heard) => heard.slice(0, 12))).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  expect(asked[1]).toEqual({ local: '127.0.0.2', remote: '127.0.0.1' });

  refused.add('127.0.0.2');
  const ended = closed(hall.socket);
  expect(gate.endRefused()).toBe(1);
  await ended;
  expect(office.socket.destroyed).toBe(false);
  expect(gate.endRefused()).toBe(0);

  expect((await say('127.0.0.2', port, REQUEST)).heard).toBe('');
  expect((await say('127.0.0.1', port, REQUEST)).heard).toContain('office');
  expect(requests).toEqual(['127.0.0.1', '127.0.0.2', '127.0.0.1']);

  await greet('127.0.0.1', tlsPort);
  expect(hellos).toBe(1);
  await greet('127.0.0.2', tlsPort);
  expect(hellos).toBe(1);

  refused.clear();
  expect((await say('127.0.0.2', port, REQUEST)).heard).toContain('office');
});
