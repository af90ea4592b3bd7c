/** Something that holds a port. */
export type Holding = { open(): void; close(): Promise<void> };

export type KeptLine<Settings, Line> = { readonly settings: Settings; readonly line: Line };

export type KeptLinesParts<Settings, Line> = {
  readonly idOf: (settings: Settings) => string;
  /** Makes one, not yet open; null: it cannot be made, and the others go on. */
  readonly make: (settings: Settings) => Line | null;
};

/**
 * Holds the lines that the settings name. One whose settings are what they were goes on as it is; any other begins anew,
 * after all that had to go have given back their ports.
 */
export class KeptLines<Settings, Line extends Holding> {
  readonly #parts: KeptLinesParts<Settings, Line>;
  #kept = new Map<string, KeptLine<Settings, Line>>();
  #closing: Promise<unknown> = Promise.resolve();

  constructor(parts: KeptLinesParts<Settings, Line>) {
    this.#parts = parts;
  }

  /** In the order of the settings. */
  all(): readonly KeptLine<Settings, Line>[] {
    return [...this.#kept.values()];
  }

  follow(wanted: readonly Settings[]): void {
    const before = this.#kept;
    const after = new Map<string, KeptLine<Settings, Line>>();
    const fresh: KeptLine<Settings, Line>[] = [];
    const stays = (settings: Settings) => {
      const kept = before.get(this.#parts.idOf(settings));
      return kept && JSON.stringify(kept.settings) === JSON.stringify(settings) ? kept : null;
    };
    const staying = new Set(wanted.flatMap((settings) => stays(settings) ?? []));
    for (const kept of before.values()) {
      if (!staying.has(kept)) this.#closing = Promise.all([this.#closing, kept.line.close()]);
    }
    for (const settings of wanted) {
      const kept = stays(settings) ?? this.#make(settings);
      if (!kept) continue;
      after.set(this.#parts.idOf(settings), kept);
      if (!staying.has(kept)) fresh.push(kept);
    }
    this.#kept = after;
    // A port may be one that another line is just giving back.
    void this.#closing.then(() => {
      for (const kept of fresh) if (this.#kept.get(this.#parts.idOf(kept.settings)) === kept) kept.line.open();
    });
  }

  async stop(): Promise<void> {
    const lines = this.all();
    this.#kept = new Map();
    await Promise.all([this.#closing, ...lines.map(({ line }) => line.close())]);
  }

  #make(settings: Settings): KeptLine<Settings, Line> | null {
    const line = this.#parts.make(settings);
    return line === null ? null : { settings, line };
  }
}
