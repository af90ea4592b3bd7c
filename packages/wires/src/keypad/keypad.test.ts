import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ManualTimers } from '../testing/manual-timers.ts';
import { MemoryBinding } from '../simulated/memory-binding.ts';
import { VirtualKeypad } from '../simulated/virtual-keypad.ts';
import { COMMON_SERIAL_SETTINGS } from '../line/serial-settings.ts';
import { checkKeypad } from './check-keypad.ts';
import { KeypadReader } from './keypad-reader.ts';
import type { Pressed } from './match-frame.ts';
import { READY_KEYPADS } from './ready-keypads.ts';
import { SerialKeypad } from './serial-keypad.ts';

function ready(id: string) {
  const keypad = READY_KEYPADS.find((one) => one.id === id);
  if (keypad === undefined) throw new Error(`no ready keypad ${id}`);
  return keypad;
}

function reading(id: string) {
  const timers = new ManualTimers();
  const presses: Pressed[] = [];
  const reader = new KeypadReader(ready(id), timers, (pressed) => presses.push(pressed));
  return {
    timers,
    presses,
    reader,
    push: (text: string) => {
      reader.push(Buffer.from(text, 'latin1'));
    },
  };
}

describe('golden frames of keypads', () => {
  it.each<[string, string, Pressed]>([
    ['ascii-line', Buffer.from('K07N\r').toString('hex'), { keypad: 7, press: 'next' }],
    ['ascii-line', Buffer.from('K07R\r').toString('hex'), { keypad: 7, press: 'recall' }],
    ['ascii-line', Buffer.from('K12C15\r').toString('hex'), { keypad: 12, press: 'call-number', number: 15 }],
    ['binary-sum', 'aa070108', { keypad: 7, press: 'next' }],
    ['binary-sum', 'aa070209', { keypad: 7, press: 'recall' }],
    ['binary-sum', 'aa070330303132cd', { keypad: 7, press: 'call-number', number: 12 }],
  ])('%s %s', (id, hex, pressed) => {
    const { presses, reader } = reading(id);
    reader.push(Buffer.from(hex, 'hex'));
    expect(presses).toEqual([pressed]);
  });
});

describe('KeypadReader', () => {
  it('a key that is held down, or a frame that comes twice, is one press; other keys and keypads are others', async () => {
    const { timers, presses, push } = reading('ascii-line');
    for (let again = 0; again < 10; again++) {
      push('K07N\r');
      await timers.advance(300);
    }
    push('K08N\rK07R\r');
    expect(presses).toEqual([
      { keypad: 7, press: 'next' },
      { keypad: 8, press: 'next' },
      { keypad: 7, press: 'recall' },
    ]);
    await timers.advance(400);
    push('K07R\r');
    expect(presses).toHaveLength(4);
  });

  it('a damaged frame is no press, and does not harm the next one', () => {
    const { presses, reader } = reading('binary-sum');
    reader.push(Buffer.from('aa070109' + 'aa' + 'aa070108', 'hex'));
    expect(presses).toEqual([{ keypad: 7, press: 'next' }]);
  });

  it('a frame that is cut off is forgotten', async () => {
    const { timers, presses, push } = reading('ascii-line');
    push('K07C1');
    await timers.advance(1_000);
    push('5\r');
    expect(presses).toEqual([]);
  });

  it.each(READY_KEYPADS.map(({ id }) => id))('%s: noise before and between frames, cut anywhere', (id) => {
    const device = new VirtualKeypad(ready(id), { onBytes: () => () => undefined, send: () => undefined });
    const frames = [
      device.frameOf({ keypad: 3, press: 'next' }),
      device.frameOf({ keypad: 3, press: 'call-number', number: 17 }),
    ];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (noise, step) => {
        const { presses, reader } = reading(id);
        reader.push(noise);
        const before = presses.length;
        // What noise leaves behind may swallow one frame, never more.
        const bytes = Buffer.concat([...frames, ...frames]);
        for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step));
        const found = presses.slice(before);
        expect(found.slice(-2)).toEqual([
          { keypad: 3, press: 'next' },
          { keypad: 3, press: 'call-number', number: 17 },
        ]);
      }),
    );
  });
});

describe('checkKeypad', () => {
  it('takes the ready ones', () => {
    for (const keypad of READY_KEYPADS) expect(checkKeypad(structuredClone(keypad))).toEqual({ kind: 'good', keypad });
  });

  it.each([
    [{ means: 'next', parts: [{ match: 'bytes', hex: '4' }] }, 'frames[0].parts[0].hex'],
    [{ means: 'call-number', parts: [{ match: 'bytes', hex: '41' }] }, 'frames[0].parts'],
    [{ means: 'next', parts: [{ match: 'number', fewest: 1, most: 1 }] }, 'frames[0].parts'],
    [{ means: 'call-number', parts: [{ match: 'number', fewest: 1, most: 4 }] }, 'frames[0].parts[0].most'],
    [
      { means: 'next', parts: [{ match: 'checksum', of: 'xor', from: 0, as: 'byte', first: 'high' }] },
      'frames[0].parts[0].from',
    ],
    [{ means: 'party', parts: [{ match: 'bytes', hex: '41' }] }, 'frames[0].means'],
  ])('%j: %s', (frame, field) => {
    const check = checkKeypad({ id: 'x', name: 'x', triedOnHardware: false, frames: [frame], repeatMs: 0 });
    expect(check.kind === 'faulty' && check.problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe('SerialKeypad', () => {
  it('tells presses over a line that comes and goes', async () => {
    const timers = new ManualTimers();
    const binding = new MemoryBinding();
    const wire = binding.wire('/dev/keypad');
    const device = new VirtualKeypad(ready('binary-sum'), wire);
    const presses: Pressed[] = [];
    const keypad = new SerialKeypad({
      settings: { ...COMMON_SERIAL_SETTINGS, path: wire.path },
      ...{ binding, timers, random: () => 0, keypad: ready('binary-sum') },
      onPress: (pressed) => presses.push(pressed),
      onStatus: () => undefined,
    });
    keypad.open();
    await timers.settle();
    device.press({ keypad: 1, press: 'next' });
    await timers.settle();
    wire.unplug(true);
    await timers.settle();
    wire.plug();
    await timers.advance(500);
    device.press({ keypad: 1, press: 'call-number', number: 9 });
    await timers.settle();
    expect(presses).toEqual([
      { keypad: 1, press: 'next' },
      { keypad: 1, press: 'call-number', number: 9 },
    ]);
    expect(keypad.status.counts.opened).toBe(2);
    await keypad.close();
  });
});
