import type { Action } from './model/acts.ts';
import { meaningOf } from './model/key-meaning.ts';
import type { StaffState } from './model/staff-state.ts';
import { PressMemory } from './press-memory.ts';

const CONTROLS = 'button,a[href],summary,label,input,select,textarea';
/** Where a press puts the cursor or opens a choice, and does nothing yet. */
const FIELDS = 'input:not([type=checkbox],[type=radio],[type=submit]),select,textarea';
/** What sends a form: a form is sent once. */
const SENDERS = `[type=submit],${FIELDS}`;
/** Held down beside another key. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/**
 * UI9 on a staff page: double clicks, second taps and keys held down never do two different things. Hears everything
 * before the page's own parts do. Two marks on a control say more: `data-twice`, it is meant to be pressed twice;
 * `data-once`, it takes its own row away.
 */
export class HastyPresses {
  readonly #pointer = new PressMemory();
  readonly #keys = new PressMemory();
  #key = '';
  /** Where the focus was at the last key: the place of a key. */
  #focused: Element | null = null;
  /** When the press that is under way began. */
  #begun: number | null = null;

  listen(page: Window): void {
    page.addEventListener('pointerdown', this.#onPointer, true);
    page.addEventListener('click', this.#onClick, true);
    page.addEventListener('keydown', this.#onKey, true);
    page.addEventListener('input', this.#onInput, true);
  }

  leave(page: Window): void {
    page.removeEventListener('pointerdown', this.#onPointer, true);
    page.removeEventListener('click', this.#onClick, true);
    page.removeEventListener('keydown', this.#onKey, true);
    page.removeEventListener('input', this.#onInput, true);
  }

  /** Whether a key counts that no control took, and that would do this now. */
  keyCounts({ timeStamp }: KeyboardEvent, action: Action, state: StaffState): boolean {
    return this.#keys.counts({ at: timeStamp, x: 0, y: 0, control: null, words: meaningOf(action, state) });
  }

  readonly #onPointer = ({ timeStamp }: PointerEvent): void => {
    this.#begun = timeStamp;
  };

  /** By its end only the control is known that it means; how hasty it was is known by its beginning. */
  readonly #onClick = (event: MouseEvent): void => {
    // Clicks of keys have been judged as keys; those that a label passes on, with the label.
    if (event.detail === 0 || this.#begun === null) return;
    const at = this.#begun;
    this.#begun = null;
    const control = controlOf(event);
    if (control === null || control.matches(FIELDS) || isMarked(event, 'data-twice')) return;
    const { clientX: x, clientY: y, timeStamp } = event;
    const once = isMarked(event, 'data-once') || control.matches(SENDERS);
    if (!this.#pointer.counts({ at, x, y, control, words: wordsOf(control), once }, timeStamp)) stop(event);
  };

  /** What is sent after something has been entered is another thing. */
  readonly #onInput = (event: Event): void => {
    if (controlOf(event)?.matches(FIELDS) !== true) return;
    this.#pointer.forget();
    this.#keys.forget();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, repeat, timeStamp: at } = event;
    if (MODIFIERS.has(key)) return;
    if (key !== this.#key) this.#keys.forget();
    this.#key = key;
    if (key !== 'Enter' && key !== ' ') return;
    const control = controlOf(event);
    // What opens and closes does no harm, and a counter's Enter goes past it.
    if (control === null || control.matches('textarea,summary')) return;
    // In a field Enter sends its form.
    if (key === ' ' && control.matches(FIELDS)) return;
    // Whoever has gone to another control means that one; where the first is gone, nobody has gone anywhere.
    if (control !== this.#focused || isMarked(event, 'data-twice')) this.#keys.forget();
    this.#focused = control;
    // A key held down presses once.
    const once =
      isMarked(event, 'data-once') || control.matches(SENDERS) || (key === 'Enter' && control.matches('input'));
    if (repeat || !this.#keys.counts({ at, x: 0, y: 0, control, words: wordsOf(control), once })) stop(event);
  };
}

/** The innermost control that an event meets, in whatever shadow. */
function controlOf(event: Event): Element | null {
  return pathOf(event).find((one) => one.matches(CONTROLS)) ?? null;
}

function isMarked(event: Event, mark: string): boolean {
  return pathOf(event).some((one) => one.hasAttribute(mark));
}

function pathOf(event: Event): Element[] {
  return event.composedPath().filter((one) => one instanceof Element);
}

/** What it says and how it stands. */
function wordsOf(control: Element): string {
  const said = ['aria-label', 'aria-pressed', 'aria-expanded'].map((name) => control.getAttribute(name));
  return [control.textContent, ...said].join('\n');
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
