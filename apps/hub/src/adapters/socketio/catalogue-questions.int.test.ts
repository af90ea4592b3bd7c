import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryAccessStore } from '../memory/access-store.ts';
import { ask, knock, openDoors, type Doors } from '../../testing/doors.ts';

let doors: Doors;
const open: Socket[] = [];

beforeEach(async () => {
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0 });
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.disconnect();
  await doors.close();
});

async function device(role: 'kiosk' | 'display'): Promise<(content: unknown) => Promise<unknown>> {
  const { socket, outcome } = knock(doors.url, { role, token: doors.pair(role, `${role} 1`).token });
  open.push(socket);
  expect((await outcome).kind).toBe('welcome');
  return (content) => ask(socket, 'ask-catalogue', content);
}

describe('PC2 questions about procedures', () => {
  it('are answered to a kiosk as fast as somebody types, and to nobody else', async () => {
    const askKiosk = await device('kiosk');
    for (let n = 1; n <= 40; n += 1) {
      const words = 'lam giay khai sinh'.slice(0, n);
      expect(await askKiosk({ kind: 'words', words })).toEqual({ kind: 'entries', entries: [] });
    }
    expect(await askKiosk({ kind: 'procedure', code: '1.001193' })).toEqual({ kind: 'not-found' });
    const askDisplay = await device('display');
    expect(await askDisplay({ kind: 'words', words: 'sao y' })).toMatchObject({ rejection: { code: 'forbidden' } });
  });

  it('PR7 of a wrong shape are malformed', async () => {
    const askKiosk = await device('kiosk');
    for (const content of [
      ...[null, {}, { kind: 'all' }, { kind: 'words', words: 7 }, { kind: 'words', words: 'a'.repeat(81) }],
      ...[
        { kind: 'procedure', code: '' },
        { kind: 'service', serviceId: '' },
        { kind: 'words', words: 'a', code: 'b' },
      ],
    ]) {
      expect(await askKiosk(content)).toMatchObject({ rejection: { code: 'malformed' } });
    }
  });
});
