import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SOCKET_PATH, type AskCatalogue } from '@motcua/protocol';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connected, openLink } from './open-link.ts';

/** Longer than what a page gives an ordinary question. */
const SLOW_MS = 4_500;

const http = createServer();
const io = new Server(http, { path: SOCKET_PATH });
let url = '';

beforeAll(async () => {
  io.on('connection', (socket) => {
    socket.on('ask-catalogue', (_question: AskCatalogue, reply: (answer: unknown) => void) => {
      setTimeout(() => reply({ kind: 'list-printed', fate: 'out' }), SLOW_MS);
    });
    socket.emit('welcome', {
      ...{ protocol: 1, hubVersion: '1', hubEpoch: randomUUID(), hubTime: Date.now() },
      you: { kind: 'kiosk', deviceId: randomUUID(), name: 'Cửa', printerId: 'may-in-1' },
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(() => io.close());

test('PC8 a list that is long in coming out is waited for, other questions are not', async () => {
  const kiosk = openLink({ url, role: 'kiosk', token: 'token' });
  await connected(kiosk);
  const replies = await Promise.all([
    kiosk.link.askCatalogue({ kind: 'print-list', code: '1.001193', language: 'vi' }),
    kiosk.link.askCatalogue({ kind: 'procedure', code: '1.001193' }),
  ]);
  kiosk.link.close();
  expect(replies).toEqual([{ kind: 'list-printed', fate: 'out' }, null]);
});
