import type { KioskMenuView } from '@motcua/protocol';
import type { KioskTouch } from './kiosk-event.ts';
import type { KioskState } from './kiosk-state.ts';
import { NO_HELP } from './transitions.ts';

type HelpTouch = Extract<KioskTouch, { kind: 'toggle-help' | 'toggle-priority' | 'toggle-need' }>;

/** IS4: whether the centre offers anything behind the bar. */
export function offersHelp(menu: KioskMenuView | null): boolean {
  return menu !== null && (menu.priorityGroups.length > 0 || menu.needFlags.length > 0);
}

/**
 * IS4: the bar opens the same tiles for a priority number, where the centre has groups for it, and for saying what help is
 * needed, where it asks. Both are the person's own choice, and neither stands in anybody else's way.
 */
export function reduceHelp(state: KioskState, touch: HelpTouch): KioskState {
  const { menu, needs, priority } = state;
  switch (touch.kind) {
    case 'toggle-help': {
      const start = { kind: 'start', cancelledNumber: null } as const;
      if (state.helpOpen) return { ...state, ...NO_HELP, screen: start };
      if (!offersHelp(menu)) return state;
      const opened = menu?.priorityGroups.length === 0 ? 'ordinary' : 'priority';
      return { ...state, helpOpen: true, priority: opened, needs: [], screen: start };
    }
    case 'toggle-priority':
      if (!state.helpOpen || menu?.priorityGroups.length === 0) return state;
      return { ...state, priority: priority === 'priority' ? 'ordinary' : 'priority' };
    case 'toggle-need': {
      const { need } = touch;
      if (!state.helpOpen || menu?.needFlags.includes(need) !== true) return state;
      return { ...state, needs: needs.includes(need) ? needs.filter((each) => each !== need) : [...needs, need] };
    }
  }
}

/** New settings may offer less than what was chosen. */
export function withHelpOffered(state: KioskState): KioskState {
  const { menu, needs } = state;
  if (!state.helpOpen || menu === null) return state;
  if (!offersHelp(menu)) return { ...state, ...NO_HELP };
  const isLess = needs.some((need) => !menu.needFlags.includes(need));
  return {
    ...state,
    priority: menu.priorityGroups.length === 0 ? 'ordinary' : state.priority,
    needs: isLess ? needs.filter((need) => menu.needFlags.includes(need)) : needs,
  };
}
