/** Listeners that can be taken back. */
export class ListenerSet<T extends readonly unknown[]> {
  readonly #all = new Set<{ readonly call: (...what: T) => void }>();

  add(call: (...what: T) => void): () => void {
    const listener = { call };
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...what: T): void {
    for (const { call } of [...this.#all]) call(...what);
  }
}
