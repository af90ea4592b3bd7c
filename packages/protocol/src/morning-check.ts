/** MC1: what a morning check looks at, in the order in which somebody walks through it. */
export const MORNING_STEPS = ['clock', 'hub', 'printer', 'paper', 'kiosk', 'boards', 'display', 'scanner'] as const;
export type MorningStep = (typeof MORNING_STEPS)[number];

/** `not-seen`: nobody has said whether it was well. */
export const MORNING_RESULTS = ['good', 'bad', 'not-seen'] as const;
export type MorningResult = (typeof MORNING_RESULTS)[number];
