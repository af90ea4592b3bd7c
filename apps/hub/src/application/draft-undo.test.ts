import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import { canonicalDump } from './testing/canonical-dump.ts';
import { attempt, intents, timesOf } from './testing/random-commands.ts';

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
