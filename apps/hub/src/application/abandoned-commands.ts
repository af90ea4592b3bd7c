import type { CommandId } from '@motcua/protocol';

/** Far longer than a message can be under way: connections die after seconds of silence. */
export const REMEMBER_FOR_MS = 10 * 60_000;
/** A client asks for one command at a time; this is room for a long outage. */
export const MOST_PER_ISSUER = 256;

/**
 * Commands that their sender has given up and the hub has called "never executed": a copy still under
 * way must not be executed when it arrives. Bounded for each sender in number and time.
 */
export class AbandonedCommands {
  readonly #byIssuer = new Map<string, Map<CommandId, number>>();

  /** `now`: milliseconds of a clock that no one can set. */
  remember(issuer: string, commandId: CommandId, now: number): void {
    const ids = this.#byIssuer.get(issuer) ?? new Map<CommandId, number>();
    this.#byIssuer.set(issuer, ids);
    ids.delete(commandId);
    ids.set(commandId, now);
    for (const [oldest, since] of ids) {
      if (now - since <= REMEMBER_FOR_MS && ids.size <= MOST_PER_ISSUER) break;
      ids.delete(oldest);
    }
  }

  has(issuer: string, commandId: CommandId, now: number): boolean {
    const since = this.#byIssuer.get(issuer)?.get(commandId);
    return since !== undefined && now - since <= REMEMBER_FOR_MS;
  }
}
