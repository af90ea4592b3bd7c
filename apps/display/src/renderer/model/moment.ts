/**
 * Now, on two clocks. `hubMs` is hub time (ages, the clock on the wall) and may be corrected by the hub;
 * `localMs` is this machine's monotonic time and only measures how long something stays on the screen.
 */
export type Moment = { readonly hubMs: number; readonly localMs: number };
