import type { KeptGlass } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../ports/errors.ts';
import { GlassDesk, MEASURING_MS } from './glass-desk.ts';

const DOOR = 'door' as DeviceId;
const MEASURE = { pxPerMm: 4.03, width: 1080, height: 1920 };

function setUp(stored: readonly KeptGlass[] = []) {
  let now = 1_000;
  const disk = { isFull: false };
  const kept: KeptGlass[] = [...stored];
  const changed: string[] = [];
  const logged: string[] = [];
  const log = (_fields: object, text: string) => void logged.push(text);
  const device = (deviceId: string, role: 'kiosk' | 'display', connected: boolean) => ({
    ...{ deviceId: deviceId as DeviceId, role, name: deviceId, connected, since: 0, expected: true, unusedSince: null },
  });
  const desk = new GlassDesk({
    store: {
      all: () => kept,
      keep: (glass) => {
        if (disk.isFull) throw new StorageError('full', 'before-commit', { cause: null });
        kept.push(glass);
      },
    },
    appliances: () => ({
      list: () => [device('door', 'kiosk', true), device('yard', 'kiosk', false), device('hall', 'display', true)],
    }),
    clock: { now: () => now },
    logger: { info: log, warn: log, error: log },
    onChanged: (deviceId) => void changed.push(deviceId),
  });
  return { desk, kept, changed, logged, disk, pass: (ms: number) => (now += ms) };
}

describe('the glasses of kiosks', () => {
  it('UI6 a connected kiosk is asked for its measure for ten minutes, or until it is told to stop', () => {
    const { desk, changed, pass } = setUp();
    expect(desk.ask('yard' as DeviceId, true)).toBe('not-open');
    expect(desk.ask('hall' as DeviceId, true)).toBe('unknown-machine');
    expect(desk.ask(DOOR, true)).toEqual({});
    expect(desk.viewOf(DOOR)).toEqual({ measure: null, askedUntil: 1_000 + MEASURING_MS });
    pass(MEASURING_MS);
    expect(desk.viewOf(DOOR).askedUntil).toBeNull();
    desk.ask(DOOR, true);
    desk.ask(DOOR, false);
    expect(desk.viewOf(DOOR).askedUntil).toBeNull();
    expect(changed).toEqual(['door', 'door', 'door']);
  });

  it('UI6 what a kiosk tells is on the disk before it is used, and ends the asking', () => {
    const { desk, kept, changed } = setUp();
    desk.ask(DOOR, true);
    desk.told(DOOR, MEASURE);
    expect(kept).toEqual([{ deviceId: DOOR, ...MEASURE, measuredAt: 1_000 }]);
    expect(desk.viewOf(DOOR)).toEqual({ measure: MEASURE, askedUntil: null });
    expect(changed).toEqual(['door', 'door']);
  });

  it('UI6 a disk that takes nothing leaves things as they were', () => {
    const { desk, disk, logged } = setUp();
    desk.ask(DOOR, true);
    disk.isFull = true;
    desk.told(DOOR, MEASURE);
    expect(desk.viewOf(DOOR)).toEqual({ measure: null, askedUntil: 1_000 + MEASURING_MS });
    expect(logged).toEqual(['the measure of a kiosk was not stored']);
  });

  it('UI6 a measure is there again after a start', () => {
    const { desk } = setUp([{ deviceId: DOOR, ...MEASURE, measuredAt: 5 }]);
    expect(desk.viewOf(DOOR).measure).toEqual(MEASURE);
    expect(desk.all()).toEqual([{ deviceId: DOOR, ...MEASURE, measuredAt: 5 }]);
  });
});
