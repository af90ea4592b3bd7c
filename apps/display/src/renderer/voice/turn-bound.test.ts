import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Announcement, Language, ServiceId } from '@motcua/protocol';
import { planSpeech, type SpeechFacts, type SpokenPack } from './plan-speech.ts';

const RULES: Parameters<typeof planSpeech>[1] = {
  ...{ always: ['vi' as never], ticketLanguage: true, numbers: 'digits', twiceWhenQuiet: true, serviceNames: false },
};

/** As nearly every office has them, the letter with the longest names among them. */
const USUAL = { numbers: combined(['A', 'D', 'W', 'Y'], ['001', '042', '777', '999']), counters: upTo(20) };
/** As long as settings let them become. */
const LONGEST = {
  numbers: combined(['AB', 'WY'], ['0042', '1777', '9999']),
  counters: [...upTo(99), '4A', '101', '199'],
};

const VIETNAMESE = ['vi-bac', 'vi-nam'].map(shipped);
const ENGLISH = shipped('en');

it.each([
  { ticket: 'vi', kind: 'call', ...USUAL, seconds: 4.3 },
  { ticket: 'vi', kind: 'call', ...LONGEST, seconds: 6 },
  { ticket: 'vi', kind: 'recall', ...USUAL, seconds: 6.8 },
  { ticket: 'vi', kind: 'recall', ...LONGEST, seconds: 8.5 },
  { ticket: 'en', kind: 'call', ...USUAL, seconds: 9.6 },
  { ticket: 'en', kind: 'call', ...LONGEST, seconds: 14 },
] as const)(
  'VO6 whoever waits for the voice waits at most $seconds s for a $kind in $ticket ($counters.length counters)',
  ({ ticket, kind, numbers, counters, seconds }) => {
    const lengths = VIETNAMESE.flatMap((pack) =>
      numbers.flatMap((number) => counters.map((counter) => turnMs(pack, ticket, kind, number, counter))),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(seconds * 1000);
    // No wider than it has to be: it is what a room is planned with.
    expect(Math.max(...lengths)).toBeGreaterThan(seconds * 1000 - 600);
  },
);

/** One turn of a group after its first, with the voices that ship. */
function turnMs(pack: SpokenPack, ticket: Language, kind: 'call' | 'recall', number: string, counter: string): number {
  const announcement = {
    ...{ announcementSeq: 7, kind, ticketId: '1-1', number, counterId: 'c', counterLabel: counter },
    ...{ languages: [ticket], at: 0, callKind: null, practice: false },
  } as unknown as Announcement;
  const facts: SpeechFacts = { announcement, sound: 'none', isAlone: false, serviceId: 'ho-tich' as ServiceId };
  const { lengthMs, missing } = planSpeech(facts, RULES, [pack, ENGLISH]);
  expect(missing).toEqual([]);
  return lengthMs;
}

function shipped(packId: string): SpokenPack {
  const at = new URL(`../../../../../packages/voice/packs/${packId}/manifest.json`, import.meta.url);
  const { tongue, clips } = JSON.parse(readFileSync(at, 'utf8')) as {
    readonly tongue: string;
    readonly clips: Readonly<Record<string, { readonly durationMs: number }>>;
  };
  return { packId, tongue, durationMsOf: (clipId) => clips[clipId]?.durationMs ?? null };
}

function upTo(last: number): readonly string[] {
  return Array.from({ length: last }, (_, nth) => String(nth + 1));
}

function combined(prefixes: readonly string[], figures: readonly string[]): readonly string[] {
  return prefixes.flatMap((prefix) => figures.map((each) => prefix + each));
}
