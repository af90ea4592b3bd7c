import type { Command, ServiceId } from '@motcua/protocol';
import { givesNumbers } from './alone.ts';
import type { KioskEffect } from './kiosk-event.ts';
import type { KioskMessage, KioskState } from './kiosk-state.ts';
import { GIVE_UP_AFTER_MS } from './times.ts';
import { showMessage, showScreen } from './transitions.ts';

export type Reduced = { readonly state: KioskState; readonly effects: readonly KioskEffect[] };

/**
 * Goes for a number: where the centre asks for it, first whether the day on the receipt has come (PC6), then who presses
 * (IS3). `oneMore`: the person was asked (IS8), and about the receipt before.
 */
export function askOrTakeNumber(state: KioskState, serviceId: ServiceId, oneMore: boolean, at: number): Reduced {
  if (!givesNumbers(state)) return unchanged(state);
  const refusal = oneMore ? null : knownRefusal(state, serviceId);
  if (refusal !== null) return quietly(showMessage(state, refusal, at));
  const asksReceipt = !oneMore && state.menu?.services.find((one) => one.serviceId === serviceId)?.asksReceipt === true;
  if (asksReceipt) return quietly(showScreen(state, { kind: 'receipt', serviceId }, at));
  return askPersonOrTakeNumber(state, serviceId, oneMore, at);
}

/** PC6: yes takes the number; without the day there is none to take. */
export function answerReceipt(state: KioskState, hasCome: boolean, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'receipt' || !givesNumbers(state)) return unchanged(state);
  if (!hasCome) return quietly(showMessage(state, { kind: 'not-yet' }, at));
  const refusal = knownRefusal(state, screen.serviceId);
  if (refusal !== null) return quietly(showMessage(state, refusal, at));
  return askPersonOrTakeNumber(state, screen.serviceId, false, at);
}

function askPersonOrTakeNumber(state: KioskState, serviceId: ServiceId, oneMore: boolean, at: number): Reduced {
  if (state.menu?.personNeeded !== true) return takeNumber(state, serviceId, oneMore, null, at);
  const asking = { kind: 'person', serviceId, oneMore, digits: '', hidden: 0, typedAt: at, trouble: null } as const;
  return quietly(showScreen(state, asking, at));
}

/** Why there would be no number, as far as the kiosk knows itself; null: the hub is asked. */
export function knownRefusal(state: KioskState, serviceId: ServiceId): KioskMessage | null {
  const service = state.menu?.services.find((one) => one.serviceId === serviceId);
  if (service === undefined) return { kind: 'service-gone' };
  return service.issuing.state === 'open' ? null : { kind: 'closed', issuing: service.issuing };
}

/** `person`: the digits of the paper (IS3). They leave the state with the press: the hub alone gets them. */
export function takeNumber(
  state: KioskState,
  serviceId: ServiceId,
  oneMore: boolean,
  person: string | null,
  at: number,
): Reduced {
  const pressId = state.pressesSoFar + 1;
  const taking = showScreen(state, { kind: 'taking', pressId, serviceId, slow: false }, at);
  return sending(taking, pressId, {
    type: 'issue-ticket',
    ...{ person, oneMore, serviceIds: [serviceId] },
    ...{ priority: state.priority, needs: [...state.needs], language: state.language },
    ...largePrintOf(state),
  });
}

/** TP4: the slip follows the text on the screen. Nothing is said where it is as usual: a hub of before knows no such word. */
export function largePrintOf({ largerText }: KioskState): { largePrint?: true } {
  return largerText ? { largePrint: true } : {};
}

/** The state as it waits for the hub's answer to this command. */
export function sending(state: KioskState, pressId: number, command: Command): Reduced {
  return {
    state: { ...state, pressesSoFar: pressId },
    effects: [{ kind: 'send', pressId, giveUpAfterMs: GIVE_UP_AFTER_MS, command }],
  };
}

export function quietly(state: KioskState): Reduced {
  return { state, effects: [] };
}

export function unchanged(state: KioskState): Reduced {
  return { state, effects: [] };
}
