import {
  BOARD_LINE_STATES,
  BOARD_STATES,
  INPUT_LINE_STATES,
  KIOSK_OBSTACLES,
  PRINTER_STATES,
  type DeviceHealthView,
  type DeviceId,
  type KioskObstacle,
  type QueueOverviewView,
} from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import {
  applianceLevel,
  boardLevel,
  boardRemedy,
  countMachines,
  inputLevel,
  inputRemedy,
  lineLevel,
  lineRemedy,
  missedAppliances,
  voiceOf,
  printerLevel,
  printerRemedy,
} from './machine-levels.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 21 November 2026, 9:00 in Vietnam. */
const NINE = Date.UTC(2026, 10, 21, 2);
const CLOSING = NINE + 8 * HOUR;

/** Only what the rules about machines read of the view. */
function overview(change: Partial<QueueOverviewView> = {}): QueueOverviewView {
  const part = {
    centre: { timeZone: 'Asia/Ho_Chi_Minh' },
    day: { ordinal: 1, date: '2026-11-21', isProvisional: false },
    ...{ callingEndedAt: null, hoursEndAt: CLOSING },
    ...change,
  };
  return part as unknown as QueueOverviewView;
}

function display(since: number, change: Partial<DeviceHealthView['appliances'][number]> = {}) {
  const named = { deviceId: 'd-1' as DeviceId, role: 'display', name: 'Sảnh' } as const;
  return { ...named, connected: false, expected: true, unusedSince: null, since, ...change };
}

describe('how machines are', () => {
  it('DV4 every state of a machine that somebody can cure has a drawing of what to do, and no other', () => {
    for (const state of PRINTER_STATES) {
      expect(printerRemedy({ state }) !== null, state).toBe(printerLevel({ state, proofLevel: 'A' }) === 'trouble');
    }
    for (const state of BOARD_LINE_STATES)
      expect(lineRemedy(state) !== null, state).toBe(lineLevel(state) === 'trouble');
    for (const state of BOARD_STATES) {
      expect(boardRemedy(state) !== null, state).toBe(['trouble', 'unsure'].includes(boardLevel(state)));
    }
  });

  it('SL3 a printer behind a kiosk that is in the way has the drawing of what helps there, not of its own cable', () => {
    const drawn = (kiosk: KioskObstacle) => printerRemedy({ state: 'offline', kiosk });
    expect(KIOSK_OBSTACLES.map(drawn)).toEqual(['screen-power', 'screen-power', 'open-settings']);
    expect(printerRemedy({ state: 'ready', kiosk: 'away' })).toBeNull();
  });

  it('DV4 a machine that cannot report is not said to be well', () => {
    expect(printerLevel({ state: 'ready', proofLevel: 'D' })).toBe('unsure');
    expect(printerLevel({ state: 'ready', proofLevel: null })).toBe('well');
    expect(boardLevel('unproven')).toBe('unsure');
  });

  it('VO4 a display that shall speak and cannot be heard needs somebody; a silent one of the same room does not', () => {
    const there = display(NINE, { connected: true });
    const voice = (change: Partial<DeviceHealthView['voices'][number]>) => {
      return {
        deviceId: there.deviceId,
        sound: 'blocked' as const,
        speaks: true,
        missing: [],
        unplayable: [],
        ...change,
      };
    };
    const levelOf = (change: Partial<DeviceHealthView['voices'][number]>) =>
      applianceLevel(there, voice(change), overview(), NINE);
    expect(levelOf({})).toBe('trouble');
    expect(levelOf({ sound: 'none' })).toBe('trouble');
    expect(levelOf({ sound: 'ready', missing: ['vi-nam/n-4'] })).toBe('well');
    expect(levelOf({ speaks: false })).toBe('well');
    expect(voiceOf({ voices: [voice({})] }, there)).toEqual(voice({}));
  });

  it('DV5 a display that was there today and is gone during the hours is missed', () => {
    const gone = display(NINE);
    expect(applianceLevel(gone, null, overview(), NINE + 10_000)).toBe('trouble');
    expect(missedAppliances({ appliances: [gone] } as never, overview(), NINE + 10_000)).toEqual([gone]);
  });

  it.each([
    ['a reload', display(NINE), overview(), NINE + 2_000],
    ['after the hours', display(CLOSING + MINUTE), overview(), CLOSING + HOUR],
    ['calling has been ended', display(NINE), overview({ callingEndedAt: NINE }), NINE + MINUTE],
    ['before the day', display(NINE - HOUR), overview({ day: null }), NINE],
    ['switched off yesterday evening', display(NINE - 15 * HOUR), overview(), NINE],
    ['never there since the hub started, nor before', display(NINE, { expected: false }), overview(), NINE + HOUR],
    ['before the first view', display(NINE), null, NINE + HOUR],
  ])('DV5 %s is no alarm', (_what, gone, view, now) => {
    expect(applianceLevel(gone, null, view, now)).toBe('off');
    expect(missedAppliances({ appliances: [gone] } as never, view, now)).toEqual([]);
  });

  it('DV6 one that nobody has switched on for long is not used: no alarm, not counted, and not merely off', () => {
    const unused = display(NINE, { unusedSince: NINE - 15 * 24 * HOUR });
    expect(applianceLevel(unused, null, overview(), NINE + HOUR)).toBe('unused');
    const health = {
      printers: [],
      boardLines: [],
      scanners: [],
      keypadLines: [],
      appliances: [unused, display(NINE)],
      voices: [],
    };
    expect(missedAppliances(health as never, overview(), NINE + HOUR)).toEqual([display(NINE)]);
    expect(countMachines(health as never, overview(), NINE + HOUR)).toEqual({ all: 1, inNeed: 1 });
  });

  it('DV5 one that is there is well at any hour', () => {
    expect(applianceLevel(display(0, { connected: true }), null, overview({ day: null }), NINE)).toBe('well');
  });

  it('DV4, SL10 counts every machine, a board beside its line, and those that need somebody or paper', () => {
    const paper = { isLow: false, askedAt: null };
    const board = { name: '', since: 1, timesFailed: 0, wanted: '', decoded: null };
    const health = {
      printers: [
        { state: 'ready', proofLevel: 'A', paper },
        { state: 'paper-out', proofLevel: 'A', paper: { isLow: true, askedAt: null } },
        { state: 'ready', proofLevel: 'D', paper: { isLow: true, askedAt: null } },
        { state: 'ready', proofLevel: 'B', paper: { isLow: false, askedAt: NINE } },
      ],
      scanners: [{ state: 'open' }, { state: 'kiosk-away' }],
      keypadLines: [{ state: 'lost' }],
      boardLines: [
        {
          state: 'open',
          boards: [
            { ...board, state: 'showing' },
            { ...board, state: 'silent' },
          ],
        },
        { state: 'lost', boards: [{ ...board, state: 'line-down' }] },
      ],
      appliances: [display(NINE), display(0, { connected: true })],
      voices: [],
    } as unknown as DeviceHealthView;
    expect(countMachines(health, overview(), NINE + MINUTE)).toEqual({ all: 14, inNeed: 8 });
  });

  it('DV4, FO8 counts the port for phones where it is shut, and nowhere else', () => {
    const none = { printers: [], boardLines: [], scanners: [], keypadLines: [], appliances: [], voices: [] };
    const count = (state: 'opening' | 'open' | 'shut') =>
      countMachines({ ...none, follow: { state } } as unknown as DeviceHealthView, overview(), NINE);
    expect([count('open'), count('opening')].map(({ all, inNeed }) => all + inNeed)).toEqual([0, 0]);
    expect(count('shut').inNeed).toBe(1);
  });

  it('SC6, KP5 a scanner or keypads that are away need somebody, and it is said what to do', () => {
    expect(INPUT_LINE_STATES.filter((state) => inputLevel(state) === 'trouble' && inputRemedy(state) === null)).toEqual(
      [],
    );
    expect([inputLevel('open'), inputLevel('opening'), inputLevel('kiosk-in-browser')]).toEqual([
      ...['well', 'waiting', 'trouble'],
    ]);
  });
});
