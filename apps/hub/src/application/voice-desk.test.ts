import { describe, expect, it } from 'vitest';
import type { DisplaySound } from '@motcua/protocol';
import type { DeviceId, ZoneId } from '@motcua/protocol/vocabulary';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import { VoiceDesk } from './voice-desk.ts';

const ZONES = [
  { zoneId: 'hall' as ZoneId, name: 'Sảnh', speakerId: null },
  { zoneId: 'upstairs' as ZoneId, name: 'Tầng 2', speakerId: null },
];

/** A desk with displays that are plugged in and pulled out by hand. `upstairs` hangs in the other room. */
function setUp(speakerId: DeviceId | null = null) {
  const { state } = new QueueScenario();
  const index = state.index ?? expect.fail('no settings');
  const { settings } = index;
  const { usual } = settings.screens;
  const displays = [{ ...usual, deviceId: 'upstairs' as DeviceId, zoneId: 'upstairs' as ZoneId }];
  const inHall = { ...usual, zoneId: 'hall' as ZoneId };
  const zones = ZONES.map((zone) => (zone.zoneId === 'hall' ? { ...zone, speakerId } : zone));
  const wanted = {
    ...settings,
    screens: { ...settings.screens, usual: inHall, displays },
    voice: { ...settings.voice, zones },
  };
  const connected = new Set<string>();
  const told: string[][] = [];
  const desk = new VoiceDesk({
    state: () => ({ ...state, index: { ...index, settings: wanted } }),
    appliances: () => ({
      list: () =>
        ['one', 'two', 'upstairs', 'kiosk'].map((name) => ({
          ...{
            deviceId: name as DeviceId,
            name,
            since: 0,
            expected: true,
            unusedSince: null,
            connected: connected.has(name),
          },
          role: name === 'kiosk' ? ('kiosk' as const) : ('display' as const),
        })),
    }),
    packsRevision: () => 3,
    onChanged: (deviceIds) => void told.push([...deviceIds]),
  });
  const come = (
    name: string,
    sound: DisplaySound = 'ready',
    missing: string[] = [],
    unplayable: string[] = [],
  ): void => {
    connected.add(name);
    desk.told(`line-${name}`, name as DeviceId, { sound, missing, unplayable });
  };
  const go = (name: string): void => {
    connected.delete(name);
    desk.gone(`line-${name}`);
  };
  const speaking = () => ['one', 'two', 'upstairs'].filter((name) => desk.viewOf(name as DeviceId)?.speaks);
  return { desk, come, go, speaking, told, connected };
}

describe('VO5 who speaks in a room', () => {
  it('is the first display there, and stays so while it can be heard', () => {
    const { come, go, speaking } = setUp();
    come('one');
    come('two');
    expect(speaking()).toEqual(['one', 'upstairs']);
    go('one');
    expect(speaking()).toEqual(['two', 'upstairs']);
    come('one');
    expect(speaking()).toEqual(['two', 'upstairs']);
  });

  it('is one in each room', () => {
    const { come, speaking } = setUp();
    come('upstairs');
    come('two');
    come('one');
    expect(speaking()).toEqual(['two', 'upstairs']);
  });

  it('is the one that the settings name, as long as it is there and can be heard', () => {
    const { come, go, speaking } = setUp('two' as DeviceId);
    come('one');
    expect(speaking()).toEqual(['one', 'upstairs']);
    come('two');
    expect(speaking()).toEqual(['two', 'upstairs']);
    come('two', 'blocked');
    expect(speaking()).toEqual(['one', 'upstairs']);
    come('two');
    go('two');
    expect(speaking()).toEqual(['one', 'upstairs']);
  });

  it('is a display that cannot be heard only where none can: somebody may touch it', () => {
    const { come, speaking } = setUp();
    come('one', 'blocked');
    expect(speaking()).toContain('one');
    come('two');
    expect(speaking()).toEqual(['two', 'upstairs']);
  });

  it('tells every display that is there, and never a kiosk', () => {
    const { come, told, connected, desk } = setUp();
    connected.add('kiosk');
    come('one');
    come('upstairs');
    expect(told.at(-1)).toEqual(['one', 'upstairs']);
    desk.changed();
    expect(told).toHaveLength(3);
  });
});

describe('what the hub knows of the voice', () => {
  it('is what the settings say, and which packs', () => {
    const { desk } = setUp();
    expect(desk.viewOf('one' as DeviceId)).toMatchObject({
      ...{ always: ['vi'], numbers: 'digits', twiceWhenQuiet: true, packsRevision: 3 },
      packs: [
        { tongue: 'vi', packId: 'vi-nam' },
        { tongue: 'en', packId: 'en' },
      ],
    });
  });

  it('VO4 names the displays that are mute, and the clips that were missed; of two connections the newer counts', () => {
    const { desk, come } = setUp();
    come('one', 'blocked');
    come('two', 'ready', ['vi-nam/letter-đ'], ['Phim']);
    desk.told('line-new', 'one' as DeviceId, { sound: 'ready', missing: [], unplayable: [] });
    expect(desk.health()).toEqual([
      { deviceId: 'one', sound: 'ready', missing: [], unplayable: [], speaks: false },
      { deviceId: 'two', sound: 'ready', missing: ['vi-nam/letter-đ'], unplayable: ['Phim'], speaks: true },
    ]);
    desk.gone('line-two');
    expect(desk.health().map(({ deviceId }) => deviceId)).toEqual(['one']);
  });
});
