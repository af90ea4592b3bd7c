import type { SendResult } from '@motcua/client';
import type { KioskMenuView } from '@motcua/protocol';
import type { KioskScreen, KioskState } from './kiosk-state.ts';
import { isConnected } from './kiosk-state.ts';
import { placeOf } from './kiosk-place.ts';
import { ownDevice } from './practice.ts';
import { quietly, sending, unchanged, type Reduced } from './take-number.ts';
import { showScreen, showStart, withSlipStanding } from './transitions.ts';

/** HE4: the request that stands for this kiosk; null: there is none, as far as is known. */
export function ownRequest(state: Pick<KioskState, 'link' | 'menu'>): KioskMenuView['help'][number] | null {
  const deviceId = ownDevice(state);
  return (deviceId !== null && state.menu?.help.findLast((each) => each.deviceId === deviceId)) || null;
}

/** HE1: asks the hub, on whatever page; where it cannot be reached the page names the desk. A request that stands is shown. */
export function askForGuide(state: KioskState, at: number): Reduced {
  const { screen } = state;
  if (screen.kind === 'guide' || screen.kind === 'taking' || screen.kind === 'cancelling') return unchanged(state);
  const shown = { kind: 'guide', pressId: null, failed: false, back: withoutTyped(screen) } as const;
  if (!isConnected(state)) return quietly(showScreen(state, { ...shown, failed: true }, at));
  if (ownRequest(state) !== null) return quietly(showScreen(state, shown, at));
  const pressId = state.pressesSoFar + 1;
  const { place, serviceId } = placeOf(state);
  return sending(showScreen(state, { ...shown, pressId }, at), pressId, {
    type: 'request-help',
    from: { kind: 'kiosk', place, serviceId, language: state.language },
  });
}

/** What was typed does not wait on the glass for whoever comes. */
function withoutTyped(screen: KioskScreen): KioskScreen {
  const isChosen = screen.kind === 'procedure' && screen.cameFrom.kind === 'papers';
  const isKept = screen.kind === 'number' || screen.kind === 'papers' || isChosen;
  return isKept ? screen : { kind: 'start', cancelledNumber: null };
}

export function reduceGuideAnswer(
  state: KioskState,
  pressId: number,
  result: SendResult,
  at: number,
): KioskState | null {
  const { screen } = state;
  if (screen.kind !== 'guide' || screen.pressId !== pressId) return null;
  return showScreen(state, { ...screen, pressId: null, failed: result.kind !== 'accepted' }, at);
}

/** HE5: it is over, for staff said so: the page for it is left. */
export function withGuideSeen(state: KioskState, at: number, before: KioskState['menu']): KioskState {
  const { screen } = state;
  if (screen.kind !== 'guide' || screen.pressId !== null || screen.failed || ownRequest(state) !== null) return state;
  return before !== null && ownRequest({ ...state, menu: before }) !== null ? leaveGuide(state, at) : state;
}

/** Back to where it was asked; the request stands. */
export function leaveGuide(state: KioskState, at: number): KioskState {
  const { screen } = state;
  if (screen.kind !== 'guide') return state;
  const { back } = screen;
  if (back.kind === 'start') return showStart(state, null, at);
  if (back.kind !== 'number') return showScreen(state, back, at);
  // The number is read from the beginning once more; its slip may have come meanwhile.
  return withSlipStanding(showScreen(state, { ...back, standingSince: at }, at), at);
}

/** HE5: "no longer needed". It goes to the hub without waiting for the answer: a request that stays is ended by staff. */
export function withdrawGuide(state: KioskState, at: number): Reduced {
  const request = ownRequest(state);
  const left = leaveGuide(state, at);
  if (request === null || !isConnected(state)) return quietly(left);
  return sending(left, state.pressesSoFar + 1, { type: 'withdraw-help', helpId: request.helpId });
}
