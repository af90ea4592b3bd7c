/** A kiosk has one command under way; more than a few ids are never asked again within a minute. */
const COMMANDS_OF_ONE = 32;
const MOST_REMEMBERED = 1_000;

/**
 * The commands that have been counted against a budget already, the last few of each sender. A command sent
 * again for want of an answer is the same press and costs nothing: the queue answers it from the journal.
 */
export class PaidCommands {
  readonly #bySender = new Map<string, Set<string>>();

  has(sender: string, commandId: string): boolean {
    return this.#bySender.get(sender)?.has(commandId) ?? false;
  }

  remember(sender: string, commandId: string): void {
    const paid = this.#bySender.get(sender) ?? new Set();
    // The sender heard last stands last, so that the first one is the one to forget.
    this.#bySender.delete(sender);
    this.#bySender.set(sender, paid);
    paid.add(commandId);
    if (paid.size > COMMANDS_OF_ONE) forgetFirst(paid);
    if (this.#bySender.size > MOST_REMEMBERED) forgetFirst(this.#bySender);
  }
}

function forgetFirst(kept: Set<string> | Map<string, unknown>): void {
  for (const first of kept.keys()) {
    kept.delete(first);
    return;
  }
}
