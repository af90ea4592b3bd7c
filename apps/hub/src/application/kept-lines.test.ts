import { expect, test } from 'vitest';
import { KeptLines } from './kept-lines.ts';

type Named = { readonly id: string; readonly port: string };

function setUp() {
  const told: string[] = [];
  const closing: (() => void)[] = [];
  const kept = new KeptLines({
    idOf: ({ id }: Named) => id,
    make: (settings: Named) => {
      const name = `${settings.id}@${settings.port}`;
      if (settings.port === 'bad') return null;
      return {
        open: () => void told.push(`open ${name}`),
        close: () => {
          told.push(`close ${name}`);
          return new Promise<void>((resolve) => closing.push(resolve));
        },
      };
    },
  });
  const settle = async (): Promise<readonly string[]> => {
    for (const done of closing.splice(0)) done();
    for (let n = 0; n < 10; n += 1) await Promise.resolve();
    return told.splice(0);
  };
  return { kept, told, settle };
}

test('SC1, KP1 a line whose settings are what they were goes on; any other begins anew once its port is free', async () => {
  const { kept, told, settle } = setUp();
  const [a, b] = [
    { id: 'a', port: '1' },
    { id: 'b', port: '2' },
  ];
  kept.follow([a, b]);
  expect(await settle()).toEqual(['open a@1', 'open b@2']);
  kept.follow([{ id: 'b', port: '3' }, { ...a }]);
  for (let n = 0; n < 10; n += 1) await Promise.resolve();
  expect(told).toEqual(['close b@2']);
  expect(await settle()).toEqual(['close b@2', 'open b@3']);
  expect(kept.all().map(({ settings }) => settings.id)).toEqual(['b', 'a']);
});

test('SC1, KP1 one that cannot be made hinders nobody, and after the end nothing is opened', async () => {
  const { kept, settle } = setUp();
  kept.follow([
    { id: 'a', port: 'bad' },
    { id: 'b', port: '2' },
  ]);
  expect(await settle()).toEqual(['open b@2']);
  kept.follow([{ id: 'c', port: '4' }]);
  const stopped = kept.stop();
  expect(await settle()).toEqual(['close b@2', 'close c@4']);
  await settle();
  await stopped;
});
