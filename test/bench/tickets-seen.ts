/** Every ticket that was given out, or called: none may come twice. */
export class TicketsSeen {
  readonly #known = new Set<string>();

  get count(): number {
    return this.#known.size;
  }

  /** Throws when it has been here before. */
  add(ticketId: string): void {
    if (this.#known.has(ticketId)) throw new Error(`ticket ${ticketId} came twice`);
    this.#known.add(ticketId);
  }
}
