import type { StaffState } from './staff-state.ts';

/**
 * UI7: whether the page may be loaded anew by itself: it shows what it would show afterwards, nothing is asked or on its way, and nothing
 * that was told would be lost. Set-up pages stay as they are: whoever is there finds the way back by hand.
 */
export function isIdle(state: StaffState): boolean {
  const { link, you, screen } = state;
  // A page that the hub finds too old can do nothing else.
  if (link.kind === 'refused' && (link.code === 'client-too-old' || link.code === 'hub-too-old')) return true;
  if (you === null) {
    return state.entrance === 'sign-in' && state.signIn.kind !== 'busy' && state.givenPassword === null;
  }
  const comesBack = screen === 'counter' || screen === 'counters' || (screen === 'day' && you.role === 'guide');
  const isQuiet = state.question === null && state.menu === null && state.ending === null && state.notice === null;
  const isOver = state.pending === null && state.inDoubt.length === 0 && state.alarmPressedAt === null;
  // Loaded anew it would no longer say so.
  if (state.signedOutInVain) return false;
  return comesBack && isQuiet && isOver && state.made === null;
}
