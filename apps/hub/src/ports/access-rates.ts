/** A budget of actions per key (a device, an address, an account): steady, with room for a burst. */
export interface RateLimiter {
  /** Takes one action: 0 when it may go on, else the milliseconds until one may. */
  take(key: string): number;
}
