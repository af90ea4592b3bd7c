import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppointmentCode, PrinterId, SlipCode } from '@motcua/protocol/vocabulary';
import { NO_PAPERS } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { Draft } from '../domain/draft.ts';
import { EVENT_VERSIONS } from '../domain/event-versions.ts';
import { MINUTE, MONDAY_8, QueueScenario } from '../domain/testing/queue-scenario.ts';
import { canonicalDump } from './canonical-dump.ts';
import { attempt, intents, timesOf } from './testing/random-commands.ts';
import { acts, type Act } from './testing/random-day/act.ts';
import { commandOf } from './testing/random-day/command-of.ts';
import { OFFICES } from './testing/random-day/office-settings.ts';

test('what was undone has never been, wherever in a batch the undoing begins', () => {
  let accepted = 0;
  fc.assert(
    fc.property(intents, intents, fc.nat(60), (kept, undone, settleAt) => {
      const { draft } = new QueueScenario();
      const times = timesOf([...kept, ...undone]);
      kept.forEach((intent, i) => {
        attempt(draft, intent, times[i] ?? 0);
        if (i === settleAt) draft.settle();
      });
      const before = canonicalDump(draft.state);
      const mark = draft.mark();
      undone.forEach((intent, i) => {
        const decision = attempt(draft, intent, times[kept.length + i] ?? 0);
        if (decision.kind === 'accepted' && decision.events.length > 0) accepted += 1;
      });
      draft.undoTo(mark);
      expect(canonicalDump(draft.state)).toBe(before);
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(500);
});

test('a refused command leaves the draft as it was', () => {
  let refused = 0;
  fc.assert(
    fc.property(intents, (sequence) => {
      const { draft } = new QueueScenario();
      const times = timesOf(sequence);
      sequence.forEach((intent, i) => {
        const before = canonicalDump(draft.state);
        if (attempt(draft, intent, times[i] ?? 0).kind === 'accepted') return;
        refused += 1;
        expect(canonicalDump(draft.state)).toBe(before);
      });
    }),
    { numRuns: 100 },
  );
  expect(refused).toBeGreaterThan(200);
});

/** What the acts of a whole day make of the draft, each some time after the one before; the events' names. */
function play(draft: Draft, sequence: readonly Act[], from: number): { readonly at: number; readonly types: string[] } {
  const types: string[] = [];
  let at = from;
  for (const [nth, act] of sequence.entries()) {
    at = Math.max(at + (act.c % 5) * 700 + (act.kind === 'pass' ? (act.a % 40) * MINUTE : 0), draft.state.lastHubTime);
    const offFrom = draft.state.lastHubTime;
    const sent =
      act.kind === 'restart'
        ? ({ by: { kind: 'system' }, body: { type: 'note-return', offFrom }, personTag: null } as const)
        : commandOf(draft.state, act, at);
    if (!sent) continue;
    const wallAt = at + (act.b - 5_000) * MINUTE;
    const decision = decide(draft, {
      ...{
        ...sent,
        at,
        printerId: 'may-in-1' as PrinterId,
        knownTickets: new Map(),
        papers: NO_PAPERS,
        isVoiced: false,
      },
      clock: act.a % 9 === 0 ? { kind: 'doubted', wallAt, isTimeKnown: act.c % 2 === 0 } : { kind: 'trusted' },
      slipCode: `slip-${at}-${nth}` as SlipCode,
      appointmentCode: `HEN-${at}-${nth}` as AppointmentCode,
    });
    if (decision.kind === 'accepted') types.push(...decision.events.map((event) => event.type));
  }
  return { at, types };
}

test('whatever happened in an office can be undone, event by event of every kind', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...OFFICES), acts(150), acts(150), (settings, kept, undone) => {
      const { draft } = new QueueScenario(settings);
      const { at } = play(draft, kept, MONDAY_8);
      const before = canonicalDump(draft.state);
      const mark = draft.mark();
      for (const type of play(draft, undone, at).types) seen.add(type);
      draft.undoTo(mark);
      expect(canonicalDump(draft.state)).toBe(before);
    }),
    { numRuns: 120 },
  );
  // Which of the rarest kinds a run reaches is chance; most of them it must.
  expect(seen.size).toBeGreaterThan(Object.keys(EVENT_VERSIONS).length * 0.7);
});
