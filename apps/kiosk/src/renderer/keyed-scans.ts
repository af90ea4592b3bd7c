/** A scanner leaves less than this between two characters; fingers do not, six times in a row. */
const BETWEEN_KEYS_MS = 50;
/** The shortest code of the office, and far more than anything that is held under a scanner. */
const FEWEST_CHARACTERS = 6;
const MOST_CHARACTERS = 256;
/** From here on it is certain enough that no person types: what comes then reaches nothing else on the page. */
const CERTAIN_FROM = 4;

export type PressedKey = {
  readonly key: string;
  /** Of the event itself, so that a slow page changes nothing. */
  readonly at: number;
  /** It goes into a field, or means something with Ctrl, Alt or Meta, or is only held. */
  readonly isOthers: boolean;
};

/** `swallow`: the key is a scanner's and must do nothing else. `text`: the whole of what was read, with its last key. */
export type KeyVerdict = { readonly swallow: boolean; readonly text: string | null };

const NOT_A_SCANNER: KeyVerdict = { swallow: false, text: null };

/**
 * SC7: tells a scanner that behaves as a keyboard from a person who types. It never looks at what is typed slowly, and
 * forgets all of it with the next pause.
 */
export class KeyedScans {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  press({ key, at, isOthers }: PressedKey): KeyVerdict {
    // Held down for the capital letters that a scanner types.
    if (key === 'Shift' || key === 'CapsLock') return NOT_A_SCANNER;
    const goesOn = at - this.#lastAt <= BETWEEN_KEYS_MS;
    this.#lastAt = at;
    const before = goesOn ? this.#text : '';
    this.#text = '';
    if (isOthers) return NOT_A_SCANNER;
    if (key === 'Enter') {
      const isScan = before.length >= FEWEST_CHARACTERS && before.length <= MOST_CHARACTERS;
      return isScan ? { swallow: true, text: before } : NOT_A_SCANNER;
    }
    if ([...key].length !== 1) return NOT_A_SCANNER;
    this.#text = before.length > MOST_CHARACTERS ? before : before + key;
    return { swallow: this.#text.length >= CERTAIN_FROM, text: null };
  }
}

/** What the page does with keys now: it hears none, writes down the letters of a code, or is written on in other ways. */
export type KeysOf = 'nothing' | 'code' | 'words';

/** Listens to a page's keys before anything on it does, and hands on what a scanner has typed there. */
export function takeKeyedScans(page: Window, keysOf: () => KeysOf, onScan: (text: string) => void): void {
  const scans = new KeyedScans();
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, timeStamp: at, repeat, ctrlKey, altKey, metaKey } = event;
      const keys = keysOf();
      const isOthers = repeat || ctrlKey || altKey || metaKey || keys === 'words' || isField(event.composedPath()[0]);
      const { swallow, text } = scans.press({ key, at, isOthers });
      // Where a code is typed, typing it fast is typing it: it stands there, and is looked up.
      if (!swallow || (keys === 'code' && text === null)) return;
      // Neither the button that has the focus nor a page that takes keys hears of it.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (text !== null) onScan(text);
    },
    { capture: true },
  );
}

function isField(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
