import { describe, expect, it } from 'vitest';

import { checkCodec } from './check-codec.ts';
import { READY_CODECS } from './ready-codecs.ts';

type Tree = { [key: string]: Tree } & Tree[];

/** A ready codec with something changed, told as paths: `frames.0.2.width`. */
function changed(id: string, changes: Record<string, unknown>): unknown {
  const copy = structuredClone(READY_CODECS.find((codec) => codec.id === id)) as unknown as Tree;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: Tree = copy;
    for (const step of steps) at = at[step] as Tree;
    (at as Record<string, unknown>)[last] = value;
  }
  return copy;
}

function fieldsWrongIn(value: unknown): string[] {
  const check = checkCodec(value);
  return check.kind === 'good' ? [] : check.problems.map(({ field }) => field);
}

describe('checkCodec names the field that is wrong', () => {
  it.each([
    ['ascii-stx-xor', { 'frames.0.2.width': 0 }, 'frames[0][2].width'],
    ['ascii-stx-xor', { 'frames.0.0.hex': '2' }, 'frames[0][0].hex'],
    ['ascii-stx-xor', { 'frames.0.2.pad': 'ố' }, 'frames[0][2].pad'],
    ['ascii-stx-xor', { 'frames.0.2.put': 'picture' }, 'frames[0][2].put'],
    ['ascii-stx-xor', { 'frames.0.6.from': 6 }, 'frames[0][6].from'],
    ['ascii-stx-xor', { 'frames.0.4.off': 'NN' }, 'frames[0][4].off'],
    ['ascii-stx-xor', { 'frames.0.5.highest': 12 }, 'frames[0][5].digits'],
    ['ascii-stx-xor', { 'addresses.highest': 100 }, 'frames[0][1].offset'],
    ['ascii-stx-xor', { 'addresses.lowest': 100 }, 'addresses.highest'],
    ['ascii-stx-xor', { 'reply.withinMs': 500 }, 'reply.withinMs'],
    ['ascii-dollar-line', { frames: [[{ put: 'bytes', hex: '02' }]] }, 'frames'],
    ['modbus-binary', { 'addresses.lowest': 0 }, 'addresses'],
    ['modbus-binary', { 'registers.1.at': 0 }, 'registers[1].at'],
    ['modbus-binary', { 'registers.0.put': 'constant' }, 'registers[0].value'],
    ['modbus-binary', { write: 'coil' }, 'write'],
    ['modbus-binary', { kind: 'canbus' }, 'kind'],
  ])('%s %j: %s', (id, changes, field) => {
    expect(fieldsWrongIn(changed(id, changes))).toContain(field);
  });

  it('a field that nobody knows is not passed over in silence', () => {
    expect(checkCodec(changed('modbus-binary', { speed: 9600 }))).toMatchObject({ kind: 'faulty' });
  });

  it.each([[null], ['text'], [[]], [{}], [42]])('%j is no description', (value) => {
    expect(checkCodec(value).kind).toBe('faulty');
  });
});
