/** MC2: somebody in the room wants to hear this display now; later nobody stands there any more. */
const WANTED_FOR_MS = 15_000;
/** As long as the chime sounds, and a person needs to read two words. */
const SHOWN_FOR_MS = 8_000;

export type VoiceTrial = {
  /** Of the last wish that was seen to, hub time. */
  readonly seenTo: number | null;
  /** Until when the screen says that it is being tried, by the local clock. */
  readonly shownUntilMs: number | null;
};

export const NO_TRIAL: VoiceTrial = { seenTo: null, shownUntilMs: null };

export type TrialMoment = {
  /** Hub time of the last wish; null: none. */
  readonly askedAt: number | null;
  readonly hubMs: number;
  readonly localMs: number;
  /** A call is being announced: a trial waits for it. */
  readonly isSpeaking: boolean;
};

/** What becomes of a trial as time passes. `chimes`: now is the moment to sound. A wish is seen to once. */
export function stepTrial(trial: VoiceTrial, moment: TrialMoment): { trial: VoiceTrial; chimes: boolean } {
  const { askedAt, hubMs, localMs, isSpeaking } = moment;
  if (askedAt !== null && askedAt !== trial.seenTo && !isSpeaking) {
    const isWanted = hubMs - askedAt < WANTED_FOR_MS;
    const shownUntilMs = isWanted ? localMs + SHOWN_FOR_MS : trial.shownUntilMs;
    return { trial: { seenTo: askedAt, shownUntilMs }, chimes: isWanted };
  }
  const isOver = trial.shownUntilMs !== null && localMs >= trial.shownUntilMs;
  return { trial: isOver ? { ...trial, shownUntilMs: null } : trial, chimes: false };
}
