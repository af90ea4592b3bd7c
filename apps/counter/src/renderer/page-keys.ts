import { actionOfKey } from './model/keys.ts';
import type { Action, StaffState } from './model/staff-state.ts';

export type KeyPlace = {
  readonly state: StaffState;
  /** AC15, AC16: something covers the page. */
  readonly isCovered: boolean;
  /** The page's own part has come; whoever asks fetches it. */
  readonly isHere: () => boolean;
};

/** The counter's keys; on the pages about the day and the floor only those of a question or a list. */
function takesKeys({ screen, question, menu }: StaffState): boolean {
  return screen === 'counter' || ((screen === 'day' || screen === 'floor') && (question !== null || menu !== null));
}

/** What a key that went down on the staff page asks for; null: nothing of the page's, and the browser does with it what it does. */
export function askedByKey(event: KeyboardEvent, { state, isCovered, isHere }: KeyPlace): Action | null {
  if (!takesKeys(state) || state.you === null || event.defaultPrevented) return null;
  const isHelp = event.key === 'F2' || event.key === 'F8';
  // HE7: help is asked for as ever during a break, in a field too, and before the page's own part has come.
  if ((isCovered || !isHere()) && !isHelp) return null;
  if (state.link.kind === 'refused') return null;
  const target = event.composedPath()[0];
  // A field takes its own keys but those for help; a button reached by Tab takes Enter: there Enter means that button.
  if (!isHelp && (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  if (target instanceof HTMLButtonElement && event.key === 'Enter') return null;
  const { key, repeat, ctrlKey, altKey, metaKey } = event;
  return actionOfKey(
    { key, repeat, modified: ctrlKey || altKey || metaKey },
    { question: state.question, menu: state.menu?.path.at(-1)?.kind ?? null },
  );
}
