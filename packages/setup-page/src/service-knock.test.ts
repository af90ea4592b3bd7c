import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, ServiceKnock, type Place } from './service-knock.ts';

function knock(touches: readonly (readonly [Place, number])[]): boolean {
  const door = new ServiceKnock();
  let atMs = 10_000;
  return touches.map(([place, pauseMs]) => door.touch(place, (atMs += pauseMs))).some(Boolean);
}
const inTurn = (pauseMs: number): (readonly [Place, number])[] =>
  Array.from({ length: 5 }, (_, nth) => [nth % 2 === 0 ? 'left' : 'right', pauseMs]);

describe('the hidden way to the service menu', () => {
  it('FS8 is five touches of the upper corners in turn within 5 s', () => {
    expect(knock(inTurn(400))).toBe(true);
    expect(knock(inTurn(1_200))).toBe(true);
    expect(knock(inTurn(1_400))).toBe(false);
    expect(knock(inTurn(400).slice(0, 4))).toBe(false);
  });

  it('FS8 opens for a slow one who goes on', () => {
    expect(knock([['left', 0], ['right', 3_000], ...inTurn(600)])).toBe(true);
  });

  it('FS8 is no drumming, no leaning and no wiping over the glass', () => {
    expect(knock(inTurn(60))).toBe(false);
    const between: (readonly [Place, number])[] = inTurn(400).flatMap((touch) => [touch, ['elsewhere', 200] as const]);
    expect(knock(between)).toBe(false);
    expect(knock(Array.from({ length: 40 }, () => ['left', 300] as const))).toBe(false);
  });

  it('FS8 is not found by a child in a thousand touches all over the glass', () => {
    const places: Place[] = [
      'elsewhere',
      'elsewhere',
      'elsewhere',
      'elsewhere',
      'elsewhere',
      'elsewhere',
      'left',
      'right',
    ];
    let opened = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 20, max: 1_500 })), {
          minLength: 1_000,
          maxLength: 1_000,
        }),
        (touches) => {
          opened += knock(touches) ? 1 : 0;
        },
      ),
      { numRuns: 50, seed: 7 },
    );
    expect(opened).toBe(0);
  });

  it('FS8 is five times Escape where there is a keyboard, and no other key between', () => {
    const door = new ServiceKnock();
    const press = (keys: string, from: number) =>
      [...keys].map((key, nth) => door.key(key === 'E' ? 'Escape' : key, from + nth * 500)).some(Boolean);
    expect(press('EEEE', 0)).toBe(false);
    expect(press('aEEEE', 10_000)).toBe(false);
    expect(press('EEaEEE', 20_000)).toBe(false);
    expect(press('EEEEE', 40_000)).toBe(true);
  });

  it('FS8 knows the two upper corners', () => {
    expect([placeOf({ x: 10, y: 10 }, 1080, 80), placeOf({ x: 1070, y: 79 }, 1080, 80)]).toEqual(['left', 'right']);
    expect([placeOf({ x: 10, y: 90 }, 1080, 80), placeOf({ x: 500, y: 5 }, 1080, 80)]).toEqual([
      'elsewhere',
      'elsewhere',
    ]);
  });
});
