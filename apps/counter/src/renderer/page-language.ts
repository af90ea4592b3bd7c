import type { Language } from '@motcua/protocol';
import type { PageMemory } from './page-memory.ts';

export type PageLanguageParts = {
  readonly memory: Pick<PageMemory, 'language' | 'rememberLanguage'>;
  readonly fetchKhmer: () => Promise<void>;
  readonly monotonicMs: () => number;
  /** Another language is spoken from now on, or could not be. */
  readonly onChange: () => void;
};

/** A page that was left in Khmer waits so long for its words before it is drawn in Vietnamese. */
const FIRST_WORDS_MS = 3_000;
/** So long it is told that Khmer did not come. */
const TOLD_MS = 20_000;

/** UI8: which language a staff page speaks. Khmer is spoken when its words have come. */
export class PageLanguage {
  readonly #parts: PageLanguageParts;
  readonly #startedMs: number;
  /** Null: nothing has been drawn yet. */
  #spoken: Language | null = null;
  #wanted: Language = 'vi';
  #missedMs: number | null = null;

  constructor(parts: PageLanguageParts) {
    this.#parts = parts;
    this.#startedMs = parts.monotonicMs();
    this.#want(parts.memory.language());
  }

  get language(): Language {
    return this.#spoken ?? 'vi';
  }

  /** Whether the page's first picture still waits for words. */
  get isHeld(): boolean {
    return this.#spoken === null && this.#parts.monotonicMs() - this.#startedMs < FIRST_WORDS_MS;
  }

  /** Whether it is to be told that Khmer was chosen and did not come. */
  get isMissing(): boolean {
    return this.#missedMs !== null && this.#parts.monotonicMs() - this.#missedMs < TOLD_MS;
  }

  /** Somebody chose this one. What is chosen last holds; what cannot be spoken is not remembered. */
  choose(language: Language): void {
    this.#want(language);
  }

  #want(language: Language): void {
    this.#wanted = language;
    this.#missedMs = null;
    if (language !== 'km') {
      this.#speak(language);
      return;
    }
    this.#parts.fetchKhmer().then(
      () => {
        if (this.#wanted === 'km') this.#speak('km');
      },
      () => {
        if (this.#wanted !== 'km') return;
        this.#missedMs = this.#parts.monotonicMs();
        this.#spoken ??= 'vi';
        this.#parts.onChange();
      },
    );
  }

  #speak(language: Language): void {
    this.#spoken = language;
    this.#parts.memory.rememberLanguage(language);
    this.#parts.onChange();
  }
}
