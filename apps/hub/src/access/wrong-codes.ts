/** AC14: so many wrong codes within this time, and the kiosk takes none for as long as `restMs` after the last. */
export const WRONG_CODE_RULE = { most: 5, withinMs: 60_000, restMs: 60_000 } as const;

/** How long no code is looked at, in whole ms. `wrongAt`: when the last wrong ones came, the earliest first (any steady clock, ms). */
export function restLeftMs(wrongAt: readonly number[], nowMs: number): number {
  const { most, withinMs, restMs } = WRONG_CODE_RULE;
  const last = wrongAt.at(-1);
  const fifthLast = wrongAt.at(-most);
  if (last === undefined || fifthLast === undefined || last - fifthLast > withinMs) return 0;
  return Math.max(0, Math.ceil(last + restMs - nowMs));
}

/** With one more wrong code, and no more of them than are looked at. */
export function withWrongCode(wrongAt: readonly number[], nowMs: number): readonly number[] {
  return [...wrongAt, nowMs].slice(-WRONG_CODE_RULE.most);
}
