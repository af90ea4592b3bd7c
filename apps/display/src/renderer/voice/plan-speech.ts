import type { Announcement, DisplayVoiceView, ServiceId } from '@motcua/protocol';
import { baseTongue, clipsOfCall, clipsOfRepeat, serviceClip, type SpeechStyle, type SpokenCall } from '@motcua/voice';

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
  /** VO1: number and counter once more, as long as nobody waits; null: they are said once. */
  readonly repeat: { readonly clips: readonly PlannedClip[]; readonly lengthMs: number } | null;
  readonly missing: readonly string[];
};

type VoiceRules = Pick<DisplayVoiceView, 'always' | 'ticketLanguage' | 'numbers' | 'twiceWhenQuiet' | 'serviceNames'>;

/**
 * VO1, VO4: which clips are said of a call and when, in every tongue that is due and has all its clips. `repeat` comes after
 * them, in the first of the tongues.
 */
export function planSpeech(facts: SpeechFacts, rules: VoiceRules, packs: readonly SpokenPack[]): SpeechPlan {
  const clips: PlannedClip[] = [];
  const missing: string[] = [];
  let first: Sentence | null = null;
  let at = facts.sound === 'none' ? 0 : CHIME_LEAD_MS;
  for (const pack of tonguesDue(facts, rules, packs)) {
    const sentence = sentenceIn(pack, facts, rules);
    const asked = clipsOfCall(sentence.call, pack.tongue, sentence.style);
    const lacking = asked.filter(({ clipId }) => pack.durationMsOf(clipId) === null);
    missing.push(...lacking.map(({ clipId }) => `${pack.packId}/${clipId}`));
    if (lacking.length > 0) continue;
    first ??= sentence;
    if (clips.length > 0) at += BETWEEN_MS;
    clips.push(...timed(pack, asked, at));
    at = endOf(clips);
  }
  const repeats = rules.twiceWhenQuiet && facts.isAlone && facts.sound === 'single';
  const repeat = first === null || !repeats ? null : repeatOf(first, at);
  return { clips, lengthMs: at + BETWEEN_MS, repeat, missing: [...new Set(missing)] };
}

type Sentence = { readonly pack: SpokenPack; readonly call: SpokenCall; readonly style: SpeechStyle };

function repeatOf({ pack, call, style }: Sentence, at: number): SpeechPlan['repeat'] {
  const asked = clipsOfRepeat(call, pack.tongue, style);
  if (asked.some(({ clipId }) => pack.durationMsOf(clipId) === null)) return null;
  const clips = timed(pack, asked, at);
  return { clips, lengthMs: endOf(clips) + BETWEEN_MS };
}

function timed(pack: SpokenPack, asked: ReturnType<typeof clipsOfCall>, from: number): readonly PlannedClip[] {
  let at = from;
  return asked.map(({ clipId, pauseMs }) => {
    const durationMs = pack.durationMsOf(clipId) ?? 0;
    const startMs = at + pauseMs;
    at = startMs + durationMs;
    return { packId: pack.packId, clipId, startMs, durationMs };
  });
}

function endOf(clips: readonly PlannedClip[]): number {
  const last = clips.at(-1);
  return last === undefined ? 0 : last.startMs + last.durationMs;
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

function sentenceIn(pack: SpokenPack, facts: SpeechFacts, { numbers, serviceNames }: VoiceRules): Sentence {
  const { announcement, sound, serviceId } = facts;
  const { number, counterLabel } = announcement;
  const named = serviceNames && serviceId !== null && pack.durationMsOf(serviceClip(serviceId)) !== null;
  const kind = announcement.kind === 'recall' ? 'recall' : 'call';
  return {
    pack,
    call: { kind, number, counterLabel, serviceId: named ? serviceId : null },
    style: { numbers, followsOn: sound === 'none' },
  };
}
