import { describe, expect, it } from 'vitest';
import { PaidCommands } from './paid-commands.ts';

describe('the commands that have been paid for', () => {
  it('are those of their sender', () => {
    const paid = new PaidCommands();
    paid.remember('device:1', 'c-1');
    expect([paid.has('device:1', 'c-1'), paid.has('device:1', 'c-2'), paid.has('device:2', 'c-1')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are the last few of each, whatever the others do', () => {
    const paid = new PaidCommands();
    paid.remember('device:quiet', 'c-1');
    for (let n = 0; n < 100; n += 1) paid.remember('device:loud', `c-${n}`);
    expect(paid.has('device:loud', 'c-67')).toBe(false);
    expect(paid.has('device:loud', 'c-68')).toBe(true);
    expect(paid.has('device:quiet', 'c-1')).toBe(true);
  });

  it('forget the sender that has been silent longest', () => {
    const paid = new PaidCommands();
    for (let n = 0; n < 1_000; n += 1) paid.remember(`session:${n}`, 'c-1');
    paid.remember('session:0', 'c-2');
    paid.remember('session:new', 'c-1');
    expect([paid.has('session:0', 'c-1'), paid.has('session:1', 'c-1'), paid.has('session:2', 'c-1')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
