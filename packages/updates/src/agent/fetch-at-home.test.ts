import { expect, test } from 'vitest';
import { AT_HOME, fetchAtHome, type KeptToken } from './fetch-at-home.ts';

const ownedBy = (token: string | null): KeptToken => ({ get: () => Promise.resolve(token) });

/** A device whose hub can change while its token is read. */
function device(first: KeptToken | null) {
  const world = { tokens: first, asked: [] as string[] };
  const atHome = (path: string, { headers, method = 'GET' }: RequestInit) => {
    world.asked.push(`${method} ${path} ${new Headers(headers).get('authorization')}`);
    return Promise.resolve(new Response('yes'));
  };
  return Object.assign(world, { ask: fetchAtHome({ tokens: () => world.tokens, atHome }) });
}

test('UP7 what a device asks its hub goes there by its path alone, with its token', async () => {
  const { ask, asked } = device(ownedBy('one'));
  await ask(`${AT_HOME}/api/updates/check`, { method: 'POST', headers: { range: 'bytes=5-' } });
  expect(asked).toEqual(['POST /api/updates/check Bearer one']);
});

test('FS4 a device that comes to belong to another hub while its token is read shows it to nobody', async () => {
  const other = ownedBy('two');
  const world = device(null);
  const first: KeptToken = {
    get: () => {
      world.tokens = other;
      return Promise.resolve('one');
    },
  };
  world.tokens = first;
  await expect(world.ask(`${AT_HOME}/api/updates/check`)).rejects.toThrow(/no token/);
  expect(world.asked).toEqual([]);
  await world.ask(`${AT_HOME}/api/updates/check`);
  expect(world.asked).toEqual(['GET /api/updates/check Bearer two']);
});

test.each([
  ['belongs to no hub', null],
  ['is being paired', ownedBy(null)],
])('UP7 a device that %s asks nobody', async (_how, tokens) => {
  const { ask, asked } = device(tokens);
  await expect(ask(`${AT_HOME}/api/updates/check`)).rejects.toThrow(/no token/);
  expect(asked).toEqual([]);
});
