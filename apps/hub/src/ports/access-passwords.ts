/** The slow hash for passwords and recovery codes, off the main thread. */
export interface Passwords {
  /** A salted hash that says its own parameters. */
  hash(password: string): Promise<string>;
  /** False also for a hash that cannot be read. Takes as long as `hash` of the stored parameters. */
  matches(password: string, stored: string): Promise<boolean>;
}
