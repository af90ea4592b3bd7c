import type { ServiceGroupId } from '@motcua/protocol';
import { isChoosing } from './deadlines.ts';
import type { KioskTouch } from './kiosk-event.ts';
import { givesNumbers, isReserveNumber } from './alone.ts';
import { isConnected, type KioskState } from './kiosk-state.ts';
import { reduceCodeKey, reduceCodeTouch } from './reduce-code.ts';
import { reduceFindTouch, reduceSearchKey } from './reduce-find.ts';
import { isLocked } from './kiosk-lock.ts';
import { addService, keepAsIs, startAdding } from './reduce-adding.ts';
import { reduceGlassTouch } from './reduce-glass.ts';
import { askForGuide, leaveGuide, withdrawGuide } from './reduce-guide.ts';
import { reduceHelp } from './reduce-help.ts';
import { reduceRating } from './reduce-rating.ts';
import { reducePersonTouch } from './reduce-person.ts';
import { answerReceipt, askOrTakeNumber, quietly, sending, unchanged, type Reduced } from './take-number.ts';
import { openGroupOf, startTiles } from './start-tiles.ts';
import { clampTilePage, mostTilesNow } from './tile-pages.ts';
import { touchSpeech } from './speech.ts';
import { PAGE_SETTLES_MS, TOUCH_AGAIN_MS } from './times.ts';
import { forgetPerson, leaveNumber, showScreen, showStart } from './transitions.ts';

/** A second touch in quick succession, or one that was meant for the page before, does nothing. */
export function isTouchTooSoon(state: KioskState, at: number): boolean {
  return at - state.touchedAt < TOUCH_AGAIN_MS || at - state.screenSince < PAGE_SETTLES_MS;
}

type KeyTouch = Extract<KioskTouch, { kind: `type-${string}` | `erase-${string}` | 'clear-words' }>;

function isKey(touch: KioskTouch): touch is KeyTouch {
  return touch.kind.startsWith('type-') || touch.kind.startsWith('erase-') || touch.kind === 'clear-words';
}

/** What a touch does. One that means nothing on the present page changes nothing. */
export function reduceTouch(state: KioskState, touch: KioskTouch, at: number): Reduced {
  if (isKey(touch)) return reduceKey(state, touch, at);
  if (isTouchTooSoon(state, at)) return unchanged(state);
  if (state.askedSince !== null) {
    if (touch.kind === 'still-here') return quietly(stayHere(state, at));
    // Behind the question nothing can be touched but the way back.
    return touch.kind === 'start-again' ? quietly(showStart(forgetPerson(state), null, at)) : unchanged(state);
  }
  const reduced = act(state, touch, at);
  return reduced.state === state && reduced.effects.length === 0
    ? reduced
    : { ...reduced, state: { ...reduced.state, touchedAt: at } };
}

/** Keys follow each other faster than other touches. KI9: a key says as well that somebody is there; it is not typed. */
function reduceKey(state: KioskState, touch: KeyTouch, at: number): Reduced {
  if (state.askedSince !== null) return quietly(stayHere(state, at));
  switch (touch.kind) {
    case 'type-digit':
    case 'erase-digit':
      return reducePersonTouch(state, touch, at);
    case 'type-letter':
    case 'erase-letter':
      return reduceCodeKey(state, touch, at);
    case 'type-word':
    case 'erase-word':
    case 'clear-words':
      return reduceSearchKey(state, touch, at);
  }
}

function act(state: KioskState, touch: Exclude<KioskTouch, KeyTouch>, at: number): Reduced {
  const { screen } = state;
  switch (touch.kind) {
    case 'choose-service':
      if (!mayChoose(screen) || isLocked(state)) return unchanged(state);
      return state.adding === null
        ? askOrTakeNumber(state, touch.serviceId, false, at)
        : addService(state, touch.serviceId, at);
    case 'open-group':
    case 'close-group':
      return quietly(reduceGroup(state, touch.kind === 'open-group' ? touch.groupId : null, at));
    case 'receipt-has-come':
    case 'receipt-not-yet':
      return answerReceipt(state, touch.kind === 'receipt-has-come', at);
    case 'search':
    case 'what-to-bring':
    case 'papers-of':
    case 'show-procedure':
    case 'turn-found':
    case 'read-on':
    case 'toggle-code':
    case 'print-list':
    case 'back':
      return reduceFindTouch(state, touch, at);
    case 'take-one-more':
      if (screen.kind !== 'one-more' || !givesNumbers(state)) return unchanged(state);
      return askOrTakeNumber(state, screen.serviceId, true, at);
    case 'submit-person':
    case 'no-paper':
      return reducePersonTouch(state, touch, at);
    case 'have-code':
    case 'submit-code':
    case 'come-back':
    case 'ask-cancel':
    case 'keep-number':
    case 'cancel-by-code':
    case 'check-in':
      return reduceCodeTouch(state, touch, at);
    case 'rate':
    case 'rate-why':
      return reduceRating(state, touch, at);
    case 'toggle-help':
    case 'toggle-priority':
    case 'toggle-need':
      return screen.kind === 'start' ? quietly(reduceHelp(state, touch)) : unchanged(state);
    case 'choose-language':
      return quietly({ ...state, language: touch.language });
    case 'toggle-contrast':
      return quietly({ ...state, moreContrast: !state.moreContrast });
    case 'speak':
    case 'listen':
      return touchSpeech(state, touch);
    case 'need-guide':
      return askForGuide(state, at);
    case 'guide-not-needed':
      return screen.kind === 'guide' ? withdrawGuide(state, at) : unchanged(state);
    case 'leave-guide':
      return screen.kind === 'guide' ? quietly(leaveGuide(state, at)) : unchanged(state);
    case 'add-service':
      return startAdding(state, at);
    case 'keep-as-is':
      return keepAsIs(state, at);
    case 'keep-glass':
    case 'leave-glass':
      return reduceGlassTouch(state, touch, at);
    case 'still-here':
      return unchanged(state);
    case 'toggle-text':
      return quietly({ ...state, largerText: !state.largerText });
    case 'turn-page': {
      const tiles = startTiles(state.menu, state.openGroup);
      const most = mostTilesNow(state);
      // With help open there may have been more pages than there are now.
      return quietly({
        ...state,
        tilePage: clampTilePage(tiles, clampTilePage(tiles, state.tilePage, most) + touch.by, most),
      });
    }
    case 'leave-number':
      return screen.kind === 'number' ? quietly(leaveNumber(state, at)) : unchanged(state);
    case 'choose-again':
      return cancelNumber(state, at);
    case 'start-again':
      return mayStartAgain(screen) ? quietly(showStart(state, null, at)) : unchanged(state);
    case 'reload':
      return { state, effects: [{ kind: 'reload' }] };
  }
}

/** KI9: whoever is still choosing has the page's whole time again. */
function stayHere(state: KioskState, at: number): KioskState {
  const { screen } = state;
  const stayed = { ...state, askedSince: null, touchedAt: at };
  switch (screen.kind) {
    case 'person':
    case 'code':
    case 'search':
      return { ...stayed, screen: { ...screen, typedAt: at } };
    case 'papers':
    case 'procedure':
      return { ...stayed, screen: { ...screen, touchedAt: at } };
    default:
      return showScreen(stayed, screen, at);
  }
}

/** A tile of the start page, a result of a search, or the way on from what is to be brought. */
function mayChoose({ kind }: KioskState['screen']): boolean {
  return kind === 'start' || kind === 'search' || kind === 'procedure' || kind === 'papers';
}

/** PC7: null: back to all tiles. */
function reduceGroup(state: KioskState, groupId: ServiceGroupId | null, at: number): KioskState {
  const isKnown = groupId === null ? state.openGroup !== null : openGroupOf(state.menu, groupId) !== null;
  if (state.screen.kind !== 'start' || !isKnown) return state;
  return showScreen({ ...state, openGroup: groupId, tilePage: 0 }, { kind: 'start', cancelledNumber: null }, at);
}

function mayStartAgain(screen: KioskState['screen']): boolean {
  switch (screen.kind) {
    case 'message':
      return true;
    case 'found':
      return screen.doing === null;
    default:
      return isChoosing(screen);
  }
}

/** SE5: cancels the number just given, so that the person can choose again. */
function cancelNumber(state: KioskState, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'number' || screen.fromAppointment || !isConnected(state)) return unchanged(state);
  if (isReserveNumber(screen.issued)) return unchanged(state);
  const pressId = state.pressesSoFar + 1;
  const cancelling = showScreen(state, { kind: 'cancelling', pressId, issued: screen.issued }, at);
  return sending(cancelling, pressId, {
    type: 'cancel-ticket',
    ticketId: screen.issued.ticketId,
    reason: 'wrong-choice',
  });
}
