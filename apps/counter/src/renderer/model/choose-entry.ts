import type { CounterId } from '@motcua/protocol';
import { PICKS, type Action, type Pick } from './acts.ts';
import { chooseCounter } from './choose-counter.ts';
import { entriesOf, menuPage } from './menu-entries.ts';
import type { Menu, MenuEntry, OpenMenu } from './menu.ts';
import { readOn } from './line-beyond.ts';
import { send } from './send.ts';
import { stay, type StaffState, type Step } from './staff-state.ts';

/** A press this soon after a list appeared belongs to the press that opened it. */
export const SAME_CHOICE_MS = 300;
/** UI9: what has come to a place of a list while it was open is read for so long before its figure means it. */
export const READ_MS = 500;

/** The menu that is shown, and what stands on its page; null: none. `hubMs`: hub time now. */
export function shownMenu(
  state: StaffState,
  hubMs: number,
): { readonly menu: Menu; readonly entries: readonly MenuEntry[]; readonly depth: number } | null {
  const menu = state.menu?.path.at(-1);
  if (state.menu === null || menu === undefined) return null;
  return { menu, entries: menuPage(entriesOf(state, menu, hubMs), state.menu.page), depth: state.menu.path.length };
}

/** `pick-3` → 3. */
export function pickOf(action: Action): Pick | null {
  return PICKS.find((pick) => action === `pick-${pick}`) ?? null;
}

/** Chooses the nth entry on the page. `pressAgain`: how an entry that stands for a key is pressed. */
export function chooseEntry(
  state: StaffState,
  pick: Pick,
  now: { readonly localMs: number; readonly hubMs: number },
  pressAgain: (state: StaffState, action: Action) => Step,
): Step {
  const { menu } = state;
  if (menu === null || now.localMs - menu.openedAt < SAME_CHOICE_MS) return stay(state);
  const entry = shownMenu(state, now.hubMs)?.entries[pick - 1];
  if (entry === undefined || !isRead(state, pick - 1, now.localMs)) return stay(state);
  const { step } = entry;
  switch (step.kind) {
    case 'menu':
      return stay({ ...state, menu: { path: [...menu.path, step.menu], page: 0, openedAt: now.localMs } });
    case 'further':
      return stay({ ...state, menu: turned(state, menu, now) });
    case 'more-line':
      return readOn(state, now.localMs);
    case 'close':
      return stay({ ...state, menu: null });
    case 'send':
      return send(state, step, now.localMs);
    case 'press':
      return pressAgain({ ...state, menu: null }, step.action);
    case 'ending':
      // The list stays: several may be chosen.
      return stay({ ...state, ending: step.ending });
    case 'choose':
      return choose(state, step.counterId);
    case 'day':
      return stay({ ...state, menu: null, screen: 'day', backTo: 'counter' });
  }
}

/** Whether whoever presses a figure can have read what stands there: another one stood there a moment ago. */
function isRead({ places }: StaffState, place: number, localMs: number): boolean {
  const since = places?.since[place];
  return since === undefined || localMs - since >= READ_MS;
}

function choose(state: StaffState, counterId: CounterId): Step {
  return chooseCounter({ ...state, menu: null }, counterId);
}

/** The next page, and after the last one the first. */
function turned(state: StaffState, open: OpenMenu, { localMs, hubMs }: { localMs: number; hubMs: number }): OpenMenu {
  const menu = open.path.at(-1);
  const count = menu === undefined ? 0 : entriesOf(state, menu, hubMs).length;
  const perPage = PICKS.length - 1;
  const page = (open.page + 1) * perPage >= count ? 0 : open.page + 1;
  return { ...open, page, openedAt: localMs };
}

/** Esc: to the list before, or none. */
export function menuBack(state: StaffState, localMs: number): StaffState {
  const { menu } = state;
  if (menu === null || menu.path.length <= 1) return { ...state, menu: null };
  return { ...state, menu: { path: menu.path.slice(0, -1), page: 0, openedAt: localMs } };
}
