import type { CommandOutcome } from '@motcua/protocol';

const ADDED_TO_ISSUED = { wait: null, lateNotice: null, practice: false };
const ADDED_TO_EXPLANATION = { profileId: null, limitMs: null, ordinaryInARow: 0, overtaken: 0 };

/**
 * An answer's outcome as it was stored, perhaps by an older hub, in today's shape. What that hub could not yet say
 * is left open; what it said stays. What is whole comes back byte for byte as it was given.
 */
export function readOutcome(stored: string): CommandOutcome {
  const outcome = JSON.parse(stored) as CommandOutcome;
  if (outcome.type === 'ticket-issued') return { ...outcome, ...ADDED_TO_ISSUED, ...outcome };
  if (outcome.type === 'ticket-called') {
    const { explanation } = outcome;
    return { ...outcome, explanation: { ...explanation, ...ADDED_TO_EXPLANATION, ...explanation } };
  }
  return outcome;
}
