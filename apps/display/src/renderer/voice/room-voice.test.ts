import { describe, expect, it, vi } from 'vitest';
import type { Announcement, DisplayVoiceView } from '@motcua/protocol';
import { packScript } from '@motcua/voice';
import type { ClipSource } from '@motcua/voice/clip-library';
import type { Announcer, ChimeKind } from '../announcer.ts';
import type { SpeechFacts } from './plan-speech.ts';
import { createRoomVoice } from './room-voice.ts';
import { HandWoundSound } from './testing/hand-wound-sound.ts';

const VIEW: DisplayVoiceView = {
  ...{ speaks: true, packs: [{ tongue: 'vi' as never, packId: 'vi-nam' as never }], always: ['vi' as never] },
  ...{ ticketLanguage: true, numbers: 'digits', twiceWhenQuiet: true, volumePercent: 80, serviceNames: false },
  packsRevision: 1,
};

/** A voice before a hand-wound sound card; its packs come from `clips`, a zero byte being no sound. */
function setUp(clips: Readonly<Record<string, number>> = allOf()) {
  const sound = new HandWoundSound();
  const chimes: ChimeKind[] = [];
  const volumes: number[] = [];
  const announcer: Announcer = {
    state: () => 'ready',
    unlock: () => Promise.resolve(),
    chime: (kind) => {
      chimes.push(kind);
      return sound.currentTime + 0.05;
    },
    outlet: () => sound.outlet(),
    setVolume: (percent) => void volumes.push(percent),
    onState: () => undefined,
  };
  const later: (() => void)[] = [];
  const hub = { clips, isAway: false, lost: new Set<string>() };
  const source: ClipSource = {
    list: () => {
      if (hub.isAway) return Promise.reject(new Error('away'));
      const files = new Map(Object.keys(hub.clips).map((clipId) => [clipId, `${clipId}.ogg`]));
      return Promise.resolve([{ packId: 'vi-nam', tongue: 'vi', files }]);
    },
    clip: (_packId, file) => {
      const clipId = file.slice(0, -4);
      return Promise.resolve(hub.lost.has(clipId) ? null : new Uint8Array([hub.clips[clipId] ?? 0]).buffer);
    },
  };
  const onMissing = vi.fn();
  const after = (_ms: number, action: () => void) => void later.push(action);
  const voice = createRoomVoice({ announcer, source, after, onMissing });
  return { voice, sound, chimes, volumes, hub, later, onMissing };
}

function allOf(): Record<string, number> {
  return Object.fromEntries(packScript('vi', 'south').map(({ clipId }) => [clipId, 1]));
}

function turn(number = 'A042', sound: SpeechFacts['sound'] = 'single'): SpeechFacts {
  const announcement = {
    ...{ announcementSeq: 7, kind: 'call', ticketId: '1-1', number, counterId: 'c-3', counterLabel: '3' },
    ...{ languages: ['vi'], at: 0, callKind: null, practice: false },
  } as unknown as Announcement;
  return { announcement, sound, isAlone: false, serviceId: null };
}

const loaded = (voice: ReturnType<typeof setUp>['voice'], view = VIEW) => {
  voice.follow(view);
  return vi.waitFor(() => expect(voice.say(turn('A1'), false)).not.toBeNull());
};

describe('the voice of a display', () => {
  it('VO1 says a call after the chime, clip after clip, and how long that lasts', async () => {
    const { voice, sound, chimes, volumes } = setUp();
    await loaded(voice);
    const lengthMs = voice.say(turn(), true) ?? 0;
    expect(chimes).toEqual(['single']);
    expect(volumes).toEqual([80]);
    expect(voice.played().map(({ name }) => name)).toEqual(
      ['call', 'letter-a', 'n-0', 'n-4', 'n-2', 'to-counter', 'n-3'].map((clipId) => `vi-nam/${clipId}`),
    );
    expect((sound.started[0]?.at ?? 0) - 10.05).toBeCloseTo(1.25);
    const last = voice.played().at(-1)?.endsAt ?? 0;
    expect(10.05 + lengthMs / 1000).toBeGreaterThan(last);
  });

  it('VO5 says nothing where another display speaks, and takes as long', async () => {
    const { voice, chimes } = setUp();
    await loaded(voice);
    expect(voice.say(turn(), false)).toBe(voice.say(turn(), true));
    expect(chimes).toHaveLength(1);
    expect(voice.played()).toHaveLength(7);
  });

  it('VO1 leaves the repetition out as soon as somebody waits, if it has not begun', async () => {
    const { voice, sound } = setUp();
    await loaded(voice);
    const alone = { ...turn(), isAlone: true };
    const twice = voice.say(alone, true) ?? 0;
    expect(voice.played()).toHaveLength(13);
    const once = voice.leaveRepeatOut(500) ?? twice;
    expect(once).toBeLessThan(twice);
    expect(voice.played()).toHaveLength(7);
    expect(sound.started.filter(({ stoppedAt }) => stoppedAt !== null)).toHaveLength(6);
    expect(voice.leaveRepeatOut(600)).toBeNull();
    voice.hush();
    voice.say(alone, true);
    expect(voice.leaveRepeatOut(twice - 100)).toBeNull();
  });

  it('VO1 leaves nothing of an earlier turn out of one that it cannot say', async () => {
    const { voice } = setUp({ ...allOf(), 'n-9': 0 });
    await loaded(voice);
    expect(voice.say({ ...turn(), isAlone: true }, true)).not.toBeNull();
    expect(voice.say({ ...turn('A9'), isAlone: true }, true)).toBeNull();
    expect(voice.leaveRepeatOut(100)).toBeNull();
  });

  it('VO6 stops at once', async () => {
    const { voice, sound } = setUp();
    await loaded(voice);
    voice.say(turn(), true);
    voice.hush();
    expect(sound.started.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });

  it('VO4 chimes for a number that it cannot say, also in a group, and tells what is missing', async () => {
    const { voice, chimes, onMissing } = setUp({ ...allOf(), 'n-4': 0 });
    await loaded(voice);
    expect(voice.say(turn('A042', 'none'), true)).toBeNull();
    expect(chimes).toEqual(['single']);
    expect(voice.missing()).toEqual(['vi-nam/n-4']);
    expect(onMissing).toHaveBeenCalled();
    expect(voice.say(turn('A012', 'none'), true)).not.toBeNull();
  });

  it('VO4 says the others when a clip is lost, and does not fetch them again and again', async () => {
    const { voice, hub, later } = setUp();
    hub.lost.add('n-4');
    await loaded(voice);
    expect(voice.say(turn('A042'), true)).toBeNull();
    expect(voice.say(turn('A012'), true)).not.toBeNull();
    expect(voice.missing()).toEqual(['vi-nam/n-4']);
    expect(later).toEqual([]);
  });

  it('has only the usual length before its clips are there, tries again, and learns of other packs', async () => {
    const { voice, hub, later, onMissing } = setUp();
    hub.isAway = true;
    voice.follow(VIEW);
    await vi.waitFor(() => expect(later).toHaveLength(1));
    expect(voice.say(turn(), true)).toBeNull();
    hub.isAway = false;
    later[0]?.();
    await loaded(voice);
    voice.follow({ ...VIEW, packs: [{ tongue: 'vi' as never, packId: 'gone' as never }], packsRevision: 2 });
    await vi.waitFor(() => expect(voice.missing()).toEqual(['gone/*']));
    expect(onMissing).toHaveBeenCalled();
  });

  it('MC2 has a sentence to try the sound with', async () => {
    const { voice, chimes } = setUp();
    voice.saySoundTest();
    expect(chimes).toEqual(['single']);
    await loaded(voice);
    voice.saySoundTest();
    expect(voice.played().map(({ name, of }) => [name, of])).toEqual([['vi-nam/sound-test', null]]);
  });

  it('stays silent while the sound is blocked, and takes its time', async () => {
    const { voice, sound } = setUp();
    await loaded(voice);
    sound.state = 'suspended';
    expect(voice.say(turn(), true)).not.toBeNull();
    expect(voice.played()).toEqual([]);
  });
});
