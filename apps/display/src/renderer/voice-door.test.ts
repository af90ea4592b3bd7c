import { describe, expect, it, vi } from 'vitest';
import type { LinkState } from '@motcua/client';
import type { DisplayVoiceView, ReportVoice } from '@motcua/protocol';
import type { Announcer, AnnouncerState } from './announcer.ts';
import type { Turn } from './model/voice-queue.ts';
import type { RoomVoice } from './voice/room-voice.ts';
import { VoiceDoor } from './voice-door.ts';

const VIEW = { speaks: true, packs: [], packsRevision: 1 } as unknown as DisplayVoiceView;
const BOARD = { body: { current: [{ ticketId: '1-1', serviceId: 'ho-tich' }] } } as never;
const turn = (sound: Turn['sound'] = 'single') =>
  ({ announcement: { ticketId: '1-1', announcementSeq: 7 }, sound, isAlone: true }) as unknown as Turn;

function setUp() {
  const chimes: string[] = [];
  const reports: ReportVoice[] = [];
  const hand = {
    sound: 'ready' as AnnouncerState,
    link: { kind: 'connected' } as LinkState,
    missing: [] as string[],
    broken: [] as string[],
  };
  const voice = {
    ...{
      follow: vi.fn(),
      say: vi.fn(() => 4_200),
      leaveRepeatOut: () => null,
      saySoundTest: vi.fn(),
      hush: vi.fn(),
      played: () => [],
      isReady: () => true,
    },
    missing: () => hand.missing,
  } satisfies RoomVoice;
  let arrive: (voice: RoomVoice) => void = () => undefined;
  let fail: (fault: Error) => void = () => undefined;
  const load = vi.fn(
    () =>
      new Promise<RoomVoice>((resolve, reject) => {
        arrive = resolve;
        fail = reject;
      }),
  );
  const announcer = {
    state: () => hand.sound,
    chime: (kind: string) => void chimes.push(kind),
  } as unknown as Announcer;
  const door = new VoiceDoor({
    ...{ announcer, load, unplayable: () => hand.broken },
    link: { state: () => hand.link, reportVoice: (report) => void reports.push(report) },
  });
  return { door, voice, chimes, reports, hand, load, arrive: () => arrive(voice), fail: () => fail(new Error('away')) };
}

describe('the door to the voice', () => {
  it('chimes until the voice has come, and says sentences from then on', async () => {
    const { door, voice, chimes, arrive } = setUp();
    expect(door.say(turn(), BOARD)).toBeNull();
    door.follow(VIEW);
    expect(door.say(turn('none'), BOARD)).toBeNull();
    expect(chimes).toEqual(['single']);
    arrive();
    await vi.waitFor(() => expect(voice.follow).toHaveBeenCalledWith(VIEW));
    expect(door.say(turn(), BOARD)).toBe(4_200);
    expect(voice.say).toHaveBeenCalledWith(expect.objectContaining({ serviceId: 'ho-tich' }), true);
  });

  it('fetches it once, and again where it did not come', async () => {
    const { door, load, fail } = setUp();
    door.follow(VIEW);
    door.follow(VIEW);
    expect(load).toHaveBeenCalledTimes(1);
    fail();
    await vi.waitFor(() => {
      door.follow(VIEW);
      expect(load).toHaveBeenCalledTimes(2);
    });
  });

  it('VO5 is silent where another speaks, and when another takes over', async () => {
    const { door, voice, chimes, arrive } = setUp();
    door.follow({ ...VIEW, speaks: false });
    door.say(turn(), BOARD);
    expect(chimes).toEqual([]);
    arrive();
    await vi.waitFor(() => expect(voice.follow).toHaveBeenCalled());
    door.say(turn(), BOARD);
    expect(voice.say).toHaveBeenLastCalledWith(expect.anything(), false);
    door.follow(VIEW);
    expect(voice.hush).not.toHaveBeenCalled();
    door.follow({ ...VIEW, speaks: false });
    expect(voice.hush).toHaveBeenCalledTimes(1);
  });

  it('VO4, DP8 tells the hub what it does not know yet, and all of it after a reconnection', async () => {
    const { door, hand, reports, arrive, voice } = setUp();
    hand.sound = 'blocked';
    door.report();
    door.report();
    hand.sound = 'ready';
    door.report();
    door.follow(VIEW);
    arrive();
    await vi.waitFor(() => expect(voice.follow).toHaveBeenCalled());
    hand.missing = ['vi-nam/n-4'];
    door.report();
    hand.link = { kind: 'lost' };
    door.report();
    hand.link = { kind: 'connected' } as LinkState;
    door.report();
    hand.broken = ['Phim'];
    door.report();
    expect(reports).toEqual([
      { sound: 'blocked', missing: [], unplayable: [] },
      { sound: 'ready', missing: [], unplayable: [] },
      { sound: 'ready', missing: ['vi-nam/n-4'], unplayable: [] },
      { sound: 'ready', missing: ['vi-nam/n-4'], unplayable: [] },
      { sound: 'ready', missing: ['vi-nam/n-4'], unplayable: ['Phim'] },
    ]);
  });
});
