/**
 * Changes things and remembers how to take each change back. The draft of a batch is the state itself,
 * changed in place: copying it for every command would cost more with every ticket of the day.
 */
export class UndoLog {
  readonly #steps: (() => void)[] = [];
  readonly #remembers: boolean;

  /** `for-good`: nothing is remembered, where nothing will be taken back. */
  constructor(kind: 'undoable' | 'for-good' = 'undoable') {
    this.#remembers = kind === 'undoable';
  }

  /** How many steps there are: pass it to `undoTo` to come back here. */
  mark(): number {
    return this.#steps.length;
  }

  undoTo(mark: number): void {
    while (this.#steps.length > mark) this.#steps.pop()?.();
  }

  /** From now on nothing before this can be taken back. */
  forget(): void {
    this.#steps.length = 0;
  }

  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    target[key] = value;
    if (!this.#remembers) return;
    this.#steps.push(() => {
      target[key] = before;
    });
  }

  put<K, V>(map: Map<K, V>, key: K, value: V): void {
    if (!this.#remembers) {
      map.set(key, value);
      return;
    }
    const had = map.has(key);
    const before = map.get(key);
    map.set(key, value);
    this.#steps.push(() => {
      if (had) map.set(key, before as V);
      else map.delete(key);
    });
  }

  add<T>(set: Set<T>, value: T): void {
    if (set.has(value)) return;
    set.add(value);
    if (this.#remembers) this.#steps.push(() => set.delete(value));
  }

  drop<T>(set: Set<T>, value: T): void {
    if (set.delete(value) && this.#remembers) this.#steps.push(() => set.add(value));
  }

  delete<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return;
    const before = map.get(key) as V;
    map.delete(key);
    if (this.#remembers) this.#steps.push(() => map.set(key, before));
  }

  insert<T>(array: T[], at: number, value: T): void {
    array.splice(at, 0, value);
    if (this.#remembers) this.#steps.push(() => array.splice(at, 1));
  }

  replace<T>(array: T[], at: number, value: T): void {
    const before = array[at] as T;
    array[at] = value;
    if (!this.#remembers) return;
    this.#steps.push(() => {
      array[at] = before;
    });
  }

  remove<T>(array: T[], at: number): void {
    const [removed] = array.splice(at, 1) as [T];
    if (this.#remembers) this.#steps.push(() => array.splice(at, 0, removed));
  }
}
