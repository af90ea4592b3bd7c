import { describe, expect, it } from 'vitest';
import { NO_TRIAL, stepTrial } from './voice-trial.ts';

const moment = (askedAt: number | null, atMs: number, isSpeaking = false) => ({
  ...{ askedAt, hubMs: 100_000 + atMs, localMs: atMs, isSpeaking },
});

describe('a trial of the voice', () => {
  it('MC2 sounds once, and is shown for a while', () => {
    const first = stepTrial(NO_TRIAL, moment(100_000, 500));
    expect(first).toEqual({ chimes: true, trial: { seenTo: 100_000, shownUntilMs: 8_500 } });
    expect(stepTrial(first.trial, moment(100_000, 700)).chimes).toBe(false);
    expect(stepTrial(first.trial, moment(100_000, 8_500)).trial.shownUntilMs).toBeNull();
    expect(stepTrial(first.trial, moment(101_000, 2_000)).chimes).toBe(true);
  });

  it('MC2 waits for a call that is being announced, and never sounds over it', () => {
    const during = stepTrial(NO_TRIAL, moment(100_000, 500, true));
    expect(during).toEqual({ chimes: false, trial: NO_TRIAL });
    expect(stepTrial(during.trial, moment(100_000, 4_000)).chimes).toBe(true);
  });

  it('MC2 an old wish is nobody’s any more: not after a reload, nor after a long announcement', () => {
    const late = stepTrial(NO_TRIAL, moment(100_000, 15_000));
    expect(late).toEqual({ chimes: false, trial: { seenTo: 100_000, shownUntilMs: null } });
    expect(stepTrial(NO_TRIAL, moment(null, 0))).toEqual({ chimes: false, trial: NO_TRIAL });
  });
});
