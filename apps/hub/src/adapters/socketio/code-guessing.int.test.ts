import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { lookUpReplySchema } from '@motcua/protocol';
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

async function kiosk(name: string): Promise<(code: string) => Promise<unknown>> {
  const { socket, outcome } = knock(doors.url, { role: 'kiosk', token: doors.pair('kiosk', name).token });
  open.push(socket);
  expect((await outcome).kind).toBe('welcome');
  return (code) => ask(socket, 'look-up-code', { code });
}

describe('AC14 guessing codes at a kiosk', () => {
  it('the sixth code after five wrong ones in a minute is not looked at, right or wrong, at this kiosk alone', async () => {
    const guess = await kiosk('Kiosk 1');
    for (const code of ['A', 'AA', 'AAA', 'AAAA', 'AAAAA']) expect(await guess(code)).toEqual({ kind: 'not-found' });
    const refusal = lookUpReplySchema.parse(await guess('AAAA AAAA'));
    expect(refusal).toMatchObject({ kind: 'rejected', rejection: { code: 'rate-limited' } });
    const rejection = refusal.kind === 'rejected' ? refusal.rejection : null;
    expect(rejection?.code === 'rate-limited' && rejection.retryAfterMs).toBeGreaterThan(55_000);
    const elsewhere = await kiosk('Kiosk 2');
    expect(await elsewhere('AAAA AAAA')).toMatchObject({ kind: 'found' });
  });

  it('right codes cost nothing', async () => {
    const look = await kiosk('Kiosk 1');
    for (let times = 0; times < 12; times += 1) expect(await look('AAAA AAAA')).toMatchObject({ kind: 'found' });
  });

  it('commands that name a code count as well', async () => {
    const { socket, outcome } = knock(doors.url, { role: 'kiosk', token: doors.pair('kiosk', 'Kiosk 1').token });
    open.push(socket);
    await outcome;
    for (let times = 0; times < 5; times += 1) {
      const command = { type: 'check-in', code: `GUESS${times}` };
      expect(await ask(socket, 'command', { commandId: uuidv7(), ageMs: 0, command })).toMatchObject({
        rejection: { code: 'unknown-appointment' },
      });
    }
    const command = { type: 'return-by-slip', slipCode: 'slipcode' };
    expect(await ask(socket, 'command', { commandId: uuidv7(), ageMs: 0, command })).toMatchObject({
      rejection: { code: 'rate-limited' },
    });
    expect(await ask(socket, 'look-up-code', { code: 'AAAA AAAA' })).toMatchObject({
      rejection: { code: 'rate-limited' },
    });
  });

  it('PR7 a code that is no text, or a novel, is malformed', async () => {
    const { socket, outcome } = knock(doors.url, { role: 'kiosk', token: doors.pair('kiosk', 'Kiosk 1').token });
    open.push(socket);
    await outcome;
    for (const content of [
      null,
      {},
      { code: '' },
      { code: 7 },
      { code: 'A'.repeat(61) },
      { code: 'A', ticketId: '1' },
    ]) {
      expect(await ask(socket, 'look-up-code', content)).toMatchObject({ rejection: { code: 'malformed' } });
    }
  });
});
