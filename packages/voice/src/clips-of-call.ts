import type { AnnouncementKind } from '@motcua/protocol/vocabulary';
import { serviceClip, type SentenceClip } from './clips.ts';
import { sayWhole, spellOut } from './speak-characters.ts';

/** One clip, and the silence before it that the sentence wants. */
export type SpokenClip = { readonly clipId: string; readonly pauseMs: number };

export type SpokenCall = {
  readonly kind: Exclude<AnnouncementKind, 'withdrawn'>;
  /** As printed: "A042". */
  readonly number: string;
  readonly counterLabel: string;
  /** Null: the service is not named. */
  readonly serviceId: string | null;
};

export type SpeechStyle = {
  /** `digits`: "A, không bốn hai". */
  readonly numbers: 'digits' | 'whole';
  /** Another call was spoken in this tongue just before: the long beginning is left out. */
  readonly followsOn: boolean;
};

/** As long as a comma, and as a full stop. */
const COMMA_MS = 140;
const STOP_MS = 420;

/**
 * VO1: what is said of a call in one tongue, clip after clip: "Mời công dân có số thứ tự · A · không · bốn · hai, · đến quầy
 * số · ba." The counter is a whole number where the tongue can say one: counter twelve is no one-two.
 */
export function clipsOfCall(call: SpokenCall, tongue: string, style: SpeechStyle): readonly SpokenClip[] {
  const { number, counter } = readOut(call, tongue, style);
  const service = call.serviceId === null ? [] : phrase([serviceClip(call.serviceId)], COMMA_MS);
  return [
    ...phrase([beginning(call, style)], 0),
    ...phrase(number, COMMA_MS),
    ...service,
    ...phrase(['to-counter', ...counter], COMMA_MS),
  ];
}

/** VO1: number and counter once more, for whoever looked up at the first words: "A không bốn hai, quầy số ba." */
export function clipsOfRepeat(call: SpokenCall, tongue: string, style: SpeechStyle): readonly SpokenClip[] {
  const { number, counter } = readOut(call, tongue, style);
  return [...phrase(number, STOP_MS), ...phrase(['counter', ...counter], COMMA_MS)];
}

function readOut({ number, counterLabel }: SpokenCall, tongue: string, { numbers }: SpeechStyle) {
  return {
    number: numbers === 'whole' ? sayWhole(number, tongue) : spellOut(number),
    counter: sayWhole(counterLabel, tongue),
  };
}

function beginning({ kind }: SpokenCall, { followsOn }: SpeechStyle): SentenceClip {
  if (kind === 'recall') return 'recall';
  return followsOn ? 'number' : 'call';
}

/** Clips that belong together follow each other without a gap. */
function phrase(clipIds: readonly string[], pauseMs: number): readonly SpokenClip[] {
  return clipIds.map((clipId, at) => ({ clipId, pauseMs: at === 0 ? pauseMs : 0 }));
}
