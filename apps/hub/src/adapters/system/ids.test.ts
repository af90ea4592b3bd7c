import { describe, expect, it } from 'vitest';
import { commandIdSchema, slipCodeSchema } from '@motcua/protocol';
import { createIds } from './ids.ts';

const ids = createIds();

describe('ids', () => {
  it('makes slip codes of 96 bits in base32', () => {
    const code = ids.slipCode();
    expect(slipCodeSchema.parse(code)).toMatch(/^[a-z2-7]{20}$/);
    expect(new Set(Array.from({ length: 1000 }, () => ids.slipCode())).size).toBe(1000);
  });

  it('makes tokens of 256 bits', () => {
    expect(Buffer.from(ids.token(), 'base64url')).toHaveLength(32);
  });

  it('makes UUIDs that grow with time', () => {
    const made = Array.from({ length: 100 }, () => ids.uuid());
    expect(made.map((id) => commandIdSchema.parse(id))).toEqual([...made].sort());
  });

  it('makes codes without characters that are easily confused', () => {
    expect(ids.readableCode(500)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{500}$/);
  });

  it('hashes tokens by SHA-256', () => {
    expect(ids.hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
