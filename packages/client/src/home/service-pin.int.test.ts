import { describe, expect, it } from 'vitest';
import { HandSurroundings } from '../testing/hand-surroundings.ts';
import type { OwnFile } from './kept-home.ts';
import { ServicePin } from './service-pin.ts';

function memoryFile(): OwnFile & { text: string | null; fails: boolean } {
  return {
    text: null,
    fails: false,
    read() {
      return Promise.resolve(this.text);
    },
    write(text) {
      if (this.fails) return Promise.reject(new Error('full'));
      this.text = text;
      return Promise.resolve();
    },
  };
}

async function opened(file: OwnFile, world: HandSurroundings): Promise<ServicePin> {
  const pin = new ServicePin(file, world.all);
  await pin.open();
  return pin;
}

describe('the PIN of the service menu', () => {
  it('FS8 is kept as a hash, and asked for after the next start', async () => {
    const file = memoryFile();
    const world = new HandSurroundings();
    const pin = await opened(file, world);
    expect(pin.isSet()).toBe(false);
    expect(await pin.keep('482100')).toBe(true);
    expect(file.text).not.toContain('482100');
    const again = await opened(file, world);
    expect([again.isSet(), (await again.try('111111')).kind, (await again.try('482100')).kind]).toEqual([
      ...[true, 'wrong', 'right'],
    ]);
  });

  it('FS8 makes whoever guesses wait longer and longer, also after a restart', async () => {
    const file = memoryFile();
    const world = new HandSurroundings();
    const pin = await opened(file, world);
    await pin.keep('4821');
    const waits: number[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await pin.try('0000');
      const waitMs = answer.kind === 'right' ? -1 : answer.waitMs;
      waits.push(waitMs);
      world.pass(waitMs);
    }
    expect(waits).toEqual([0, 0, 30_000, 60_000, 120_000]);
    const again = await opened(file, world);
    expect(await again.try('4821')).toEqual({ kind: 'wait', waitMs: 120_000 });
    world.pass(120_000);
    expect(await again.try('4821')).toEqual({ kind: 'right' });
    expect((await again.try('0000')).kind).toBe('wrong');
  });

  it('FS8 that cannot be kept is none', async () => {
    const file = memoryFile();
    const pin = await opened(file, new HandSurroundings());
    file.fails = true;
    expect(await pin.keep('4821')).toBe(false);
    expect(pin.isSet()).toBe(false);
  });

  it('FS8 of a file that nobody can read keeps the menu closed until another one is chosen', async () => {
    for (const text of ['', '{', 'null', '[]', '{"salt":1}', '{"salt":"a","hash":"zz","wrong":0}']) {
      const file = memoryFile();
      file.text = text;
      const pin = await opened(file, new HandSurroundings());
      expect([pin.isSet(), pin.before(), (await pin.try('4821')).kind], text).toEqual([true, 'unreadable', 'wrong']);
    }
    const file = memoryFile();
    file.read = () => Promise.reject(new Error('EIO'));
    const pin = await opened(file, new HandSurroundings());
    expect((await pin.try('')).kind).toBe('wrong');
    expect(await pin.keep('4821')).toBe(true);
    expect([pin.before(), (await pin.try('4821')).kind]).toEqual(['kept', 'right']);
  });
});
