import { expect, it } from 'vitest';
import { StorageError } from '../ports/errors.ts';
import { keepHeartbeat } from './keep-heartbeat.ts';

function rig(fails = false) {
  const clock = { ms: 0, now: () => 1_000_000 + clock.ms, monotonicMs: () => clock.ms };
  const beats: number[] = [];
  const warnings: string[] = [];
  const beat = (at: number): void => {
    if (fails) throw new StorageError('no disk', 'before-commit', {});
    beats.push(at - 1_000_000);
  };
  const logger = {
    info: () => undefined,
    warn: (_: object, said: string) => warnings.push(said),
    error: () => undefined,
  };
  return { clock, beats, warnings, keeper: keepHeartbeat({ last: () => null, beat }, clock, logger) };
}

it('HL3 notes at once, once a minute, and when the hub is stopped, that it lives', () => {
  const { clock, beats, keeper } = rig();
  for (clock.ms = 0; clock.ms <= 130_000; clock.ms += 1_000) keeper.tick();
  expect(beats).toEqual([0, 60_000, 120_000]);
  keeper.stop();
  expect(beats.at(-1)).toBe(131_000);
});

it('HL3 lives on while the storage is away, and does not try every second', () => {
  const { clock, warnings, keeper } = rig(true);
  for (clock.ms = 0; clock.ms < 60_000; clock.ms += 1_000) keeper.tick();
  expect(warnings).toEqual(['heartbeat not noted']);
});
