import type { Announcement, DisplayVoiceView, ServiceId } from '@motcua/protocol';
import { baseTongue, clipsOfCall, serviceClip, type SpeechStyle, type SpokenClip } from '@motcua/voice';

/** VO3: the voice begins so long after the chime: an amplifier is awake by then, and the chime no longer loud. */
export const CHIME_LEAD_MS = 1_250;
/** Between two tongues, and after the last word. */
const BETWEEN_MS = 350;

/** What is to be said: one turn of the voice. */
export type SpeechFacts = {
  readonly announcement: Announcement;
  readonly sound: 'single' | 'group' | 'none';
  readonly isAlone: boolean;
  /** Null: it is not known any more. */
  readonly serviceId: ServiceId | null;
};

/** A pack as it can be spoken with now: how long its clips are; null: it does not have the clip. */
export type SpokenPack = {
  readonly packId: string;
  readonly tongue: string;
  readonly durationMsOf: (clipId: string) => number | null;
};

export type PlannedClip = {
  readonly packId: string;
  readonly clipId: string;
  /** From the beginning of the turn. */
  readonly startMs: number;
  readonly durationMs: number;
};

/** `clips` empty: nothing can be said of it. `missing`: why not, or not in every tongue, as `pack/clip`. */
export type SpeechPlan = {
  readonly clips: readonly PlannedClip[];
  readonly lengthMs: number;
  readonly missing: readonly string[];
};

type VoiceRules = Pick<DisplayVoiceView, 'always' | 'ticketLanguage' | 'numbers' | 'twiceWhenQuiet' | 'serviceNames'>;

/** VO1, VO4: which clips are said of a call and when, in every tongue that is due and has all its clips. */
export function planSpeech(facts: SpeechFacts, rules: VoiceRules, packs: readonly SpokenPack[]): SpeechPlan {
  const clips: PlannedClip[] = [];
  const missing: string[] = [];
  let at = facts.sound === 'none' ? 0 : CHIME_LEAD_MS;
  for (const pack of tonguesDue(facts, rules, packs)) {
    const asked = sentenceIn(pack, facts, rules, clips.length === 0);
    const lacking = asked.filter(({ clipId }) => pack.durationMsOf(clipId) === null);
    missing.push(...lacking.map(({ clipId }) => `${pack.packId}/${clipId}`));
    if (lacking.length > 0) continue;
    if (clips.length > 0) at += BETWEEN_MS;
    for (const { clipId, pauseMs } of asked) {
      const durationMs = pack.durationMsOf(clipId) ?? 0;
      at += pauseMs;
      clips.push({ packId: pack.packId, clipId, startMs: at, durationMs });
      at += durationMs;
    }
  }
  return { clips, lengthMs: at + BETWEEN_MS, missing: [...new Set(missing)] };
}

/** Those that are always spoken, then the ticket's own. In a group of the first ones one is enough, and the ticket's. */
function tonguesDue(
  { announcement, sound }: SpeechFacts,
  { always, ticketLanguage }: VoiceRules,
  packs: readonly SpokenPack[],
): readonly SpokenPack[] {
  const inGroup = sound !== 'single';
  const usual = always.flatMap((tongue) => packs.find((pack) => pack.tongue === tongue) ?? []);
  const asked = ticketLanguage ? announcement.languages.filter((language) => language !== 'vi') : [];
  const own = asked.flatMap((language) => packs.find((pack) => baseTongue(pack.tongue) === language) ?? []);
  return [...new Set([...(inGroup ? usual.slice(0, 1) : usual), ...own])];
}

function sentenceIn(
  pack: SpokenPack,
  { announcement, sound, isAlone, serviceId }: SpeechFacts,
  rules: VoiceRules,
  isFirst: boolean,
): readonly SpokenClip[] {
  const { kind, number, counterLabel } = announcement;
  if (kind === 'withdrawn') return [];
  const style: SpeechStyle = {
    numbers: rules.numbers,
    twice: rules.twiceWhenQuiet && isAlone && isFirst && sound === 'single',
    followsOn: sound === 'none',
  };
  const named = rules.serviceNames && serviceId !== null && pack.durationMsOf(serviceClip(serviceId)) !== null;
  return clipsOfCall({ kind, number, counterLabel, serviceId: named ? serviceId : null }, pack.tongue, style);
}
