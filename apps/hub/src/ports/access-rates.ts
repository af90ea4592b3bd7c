/** A budget of actions per key (a device, an address, an account): steady, with room for a burst. */
export interface RateLimiter {
  /** Takes one action: 0 when it may go on, else the milliseconds until one may. */
  take(key: string): number;
}

/** AC14: what a device's wrong codes cost it. */
export interface CodePatience {
  /** Above 0 no code of this device is looked at for so long. */
  restLeftMs(key: string): number;
  noteWrong(key: string): void;
}
