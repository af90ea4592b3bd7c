import { READ_MS, shownMenu } from './choose-entry.ts';
import type { MenuEntry } from './menu.ts';
import type { StaffState } from './staff-state.ts';

/**
 * UI9: after each step of the model: a list is made anew from every view, and what somebody has read may stand at another
 * figure now. A list that has just opened is guarded by its own time (SAME_CHOICE_MS).
 */
export function notePlaces(state: StaffState, now: { readonly localMs: number; readonly hubMs: number }): StaffState {
  const shown = shownMenu(state, now.hubMs);
  if (state.menu === null || shown === null) return state.places === null ? state : { ...state, places: null };
  const { openedAt } = state.menu;
  const before = state.places?.openedAt === openedAt ? state.places : null;
  const names = shown.entries.map(nameOf);
  if (before?.names.length === names.length && names.every((name, n) => name === before.names[n])) return state;
  const since = names.map((name, n) => {
    if (before === null) return openedAt - READ_MS;
    return name === before.names[n] ? (before.since[n] ?? now.localMs) : now.localMs;
  });
  return { ...state, places: { openedAt, names, since } };
}

/** Who or what an entry is, whatever its language and whatever is told of it beside. */
export function nameOf({ label }: MenuEntry): string {
  switch (label.say) {
    case 'words':
      return label.word;
    case 'ticket':
      return label.number;
    case 'service':
      return label.name.vi;
    case 'counter':
      return label.label;
    case 'reason':
    case 'cancel-reason':
    case 'reprint-reason':
    case 'stop-reason':
      return label.reason;
    case 'printer':
      return label.printerId;
    case 'outcome':
      return label.code;
    case 'in-minutes':
      return String(label.minutes);
  }
}
