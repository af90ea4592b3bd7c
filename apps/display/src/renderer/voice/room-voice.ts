import { MAX_MISSING_CLIPS, type DisplayVoiceView } from '@motcua/protocol';
import { createPageClipSource, type ClipSource } from '@motcua/voice/clip-library';
import type { Announcer } from '../announcer.ts';
import { ClipPlayer, type PlayedClip } from './clip-player.ts';
import { ClipStore } from './clip-store.ts';
import { CHIME_LEAD_MS, planSpeech, type PlannedClip, type SpeechFacts, type SpokenPack } from './plan-speech.ts';

/** The voice of a display: says calls in clips, after the chime, one after the other. */
export interface RoomVoice {
  /** How to speak, as the hub says. */
  follow(view: DisplayVoiceView): void;
  /**
   * Says a call, chime included, if it is to be heard here (`aloud`). How long it lasts, in ms; null: nothing can be said of
   * it, and the turn has its usual length.
   */
  say(facts: SpeechFacts, aloud: boolean): number | null;
  /**
   * Somebody waits now: number and counter are not said a second time, if that has not begun. `elapsedMs`: since the turn began.
   * How long the turn lasts now; null: it stays as it is.
   */
  leaveRepeatOut(elapsedMs: number): number | null;
  /** MC2: a sentence to try the sound with, after the chime. */
  saySoundTest(): void;
  /** Silence, at once. */
  hush(): void;
  /** Clips that were wanted and are not there, as `pack/clip`. */
  missing(): readonly string[];
  /** Whether sentences can be said, and not the chime alone. */
  isReady(): boolean;
  played(): readonly PlayedClip[];
}

/** As it is in the page. Loaded when it is needed: the first call board does not wait for a voice. */
export function openRoomVoice(announcer: Announcer, onMissing: () => void): RoomVoice {
  const source = createPageClipSource((...request) => window.fetch(...request));
  const after = (ms: number, action: () => void) => void window.setTimeout(action, ms);
  return createRoomVoice({ announcer, source, after, onMissing });
}

export type RoomVoiceParts = {
  readonly announcer: Announcer;
  readonly source: ClipSource;
  readonly after: (ms: number, action: () => void) => void;
  /** `missing` says something else than before. */
  readonly onMissing: () => void;
};

export function createRoomVoice({ announcer, source, after, onMissing }: RoomVoiceParts): RoomVoice {
  const outlet = announcer.outlet();
  const player = outlet === null ? null : new ClipPlayer(outlet);
  let rules: DisplayVoiceView | null = null;
  const missed = new Set<string>();
  let repeating: {
    readonly of: number;
    readonly fromMs: number;
    readonly fromS: number;
    readonly lengthMs: number;
  } | null = null;
  const store = new ClipStore({
    ...{ source, after },
    decode: (bytes) =>
      outlet === null ? Promise.reject(new Error('no sound')) : outlet.context.decodeAudioData(bytes),
    onChanged: () => {
      // Whatever was missing may be there now.
      missed.clear();
      for (const packId of store.absent()) missed.add(`${packId}/*`);
      onMissing();
    },
  });

  function packs(): readonly SpokenPack[] {
    return (rules?.packs ?? []).flatMap(({ packId, tongue }) => {
      if (!store.has(packId)) return [];
      const durationMsOf = (clipId: string): number | null => {
        const clip = store.clip(packId, clipId);
        return clip === null ? null : clip.durationS * 1000;
      };
      return [{ packId, tongue, durationMsOf }];
    });
  }

  function noteMissing(names: readonly string[]): void {
    const before = missed.size;
    for (const name of names) missed.add(name);
    if (missed.size > before) onMissing();
  }

  /** From `chimeAt` on, if the chime has sounded; the clips themselves are timed from the beginning of the turn. */
  function play(of: number | null, clips: readonly PlannedClip[], chimeAt: number | null): number {
    if (player === null || outlet?.context.state !== 'running') return 0;
    const timed = clips.flatMap(({ packId, clipId, startMs }) => {
      const clip = store.clip(packId, clipId);
      return clip === null ? [] : [{ name: `${packId}/${clipId}`, clip, startS: startMs / 1000 }];
    });
    const beginS = Math.max(chimeAt ?? 0, player.nextStart());
    player.play(of, timed, beginS);
    return beginS;
  }

  return {
    follow: (view) => {
      rules = view;
      announcer.setVolume(view.volumePercent);
      store.use(
        view.packs.map(({ packId }) => packId),
        view.packsRevision,
      );
    },
    say: (facts, aloud) => {
      const spoken = packs();
      repeating = null;
      if (rules === null || spoken.length === 0) return null;
      const plan = planSpeech(facts, rules, spoken);
      noteMissing(plan.missing);
      if (plan.clips.length === 0) {
        // VO4: the room hears at least that there is something to see, in a group too.
        if (aloud) announcer.chime(facts.sound === 'none' ? 'single' : facts.sound);
        return null;
      }
      const { announcementSeq: of } = facts.announcement;
      const again = plan.repeat?.clips ?? [];
      const chimeAt = !aloud || facts.sound === 'none' ? null : announcer.chime(facts.sound);
      const beginS = aloud ? play(of, [...plan.clips, ...again], chimeAt) : 0;
      const fromMs = again[0]?.startMs ?? 0;
      if (plan.repeat !== null) repeating = { of, fromMs, fromS: beginS + fromMs / 1000, lengthMs: plan.lengthMs };
      return plan.repeat?.lengthMs ?? plan.lengthMs;
    },
    leaveRepeatOut: (elapsedMs) => {
      if (repeating === null || elapsedMs >= repeating.fromMs) return null;
      const { of, fromS, lengthMs } = repeating;
      repeating = null;
      player?.drop(of, fromS - 0.001);
      return lengthMs;
    },
    saySoundTest: () => {
      const chimeAt = announcer.chime('single');
      const first = packs()[0];
      const durationMs = first?.durationMsOf('sound-test') ?? null;
      if (first === undefined || durationMs === null) return;
      play(null, [{ packId: first.packId, clipId: 'sound-test', startMs: CHIME_LEAD_MS, durationMs }], chimeAt);
    },
    hush: () => player?.stop(),
    missing: () => [...missed].slice(0, MAX_MISSING_CLIPS),
    isReady: () => packs().length > 0,
    played: () => player?.played() ?? [],
  };
}
