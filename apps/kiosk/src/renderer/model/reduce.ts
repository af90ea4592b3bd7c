import type { LateOutcome, SendResult } from '@motcua/client';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { givesNumbers } from './alone.ts';
import { isChoosing, hasPersonalChoices, idleAt, nextDeadlineAt } from './deadlines.ts';
import type { KioskEvent, Reading } from './kiosk-event.ts';
import { isConnected, type KioskMessage, type KioskState } from './kiosk-state.ts';
import { isLocked } from './kiosk-lock.ts';
import { digitsToHide } from './person-digits.ts';
import { giveUpCode, readCode, readOther, reduceFoundAnswer, reduceLookUp } from './reduce-code.ts';
import { giveUpFind, reduceCatalogue } from './reduce-find.ts';
import { fitTiles, giveUpGlass, noteGlass, withGlassAsked } from './reduce-glass.ts';
import { withPaperLost } from './reduce-list.ts';
import { leaveGuide, reduceGuideAnswer, withGuideSeen } from './reduce-guide.ts';
import { withHelpOffered } from './reduce-help.ts';
import { reduceTouch } from './reduce-touch.ts';
import { quietly, type Reduced } from './take-number.ts';
import { reduceSpeech, withSpeech } from './speech.ts';
import { openGroupOf, startTiles } from './start-tiles.ts';
import { clampTilePage, mostTilesNow } from './tile-pages.ts';
import { LATE_NUMBER_KEPT_MS, NOTICE_STAYS_MS, SLIP_SLOW_AFTER_MS } from './times.ts';
import {
  AS_GIVEN,
  forgetPerson,
  LATE,
  leaveNumber,
  showMessage,
  showNumber,
  showScreen,
  showStart,
  withSlipStanding,
} from './transitions.ts';

/**
 * The kiosk's whole behaviour: state and event to the next state and what is to be done. Pure; it
 * accepts events in any order, from any hub, about any ticket, and never throws.
 */
export function reduce(state: KioskState, event: KioskEvent): Reduced {
  const { state: next, effects } = withSpeech(state, reduceSpeech(state, event) ?? reduceEvent(state, event));
  return { state: withGlassAsked(next, event.at), effects };
}

function reduceEvent(state: KioskState, event: KioskEvent): Reduced {
  switch (event.type) {
    case 'touched':
      return reduceTouch(state, event.touch, event.at);
    case 'code-read':
      return readCode(state, event.code, event.at);
    case 'other-read':
      return quietly(readOther(state, event.what, event.at));
    case 'looked-up':
      return quietly(reduceLookUp(state, event.pressId, event.reply, event.at));
    case 'catalogue-answered':
      return reduceCatalogue(state, event.pressId, event.reply, event.at);
    case 'send-answered':
      return (
        reduceFoundAnswer(state, event.pressId, event.result, event.at) ??
        quietly(reduceGuideAnswer(state, event.pressId, event.result, event.at) ?? reduceNews(state, event))
      );
    default:
      return quietly(reduceNews(state, event));
  }
}

type News = Exclude<KioskEvent, { type: 'touched' | Reading['type'] | 'looked-up' | 'catalogue-answered' }>;

function reduceNews(state: KioskState, event: News): KioskState {
  const { at } = event;
  switch (event.type) {
    case 'link-changed':
      return leaveUnasked(
        { ...withPaperLost(state, event.link), link: event.link, isNew: state.isNew || event.link.kind === 'pairing' },
        at,
      );
    case 'menu-arrived': {
      const menu = event.menu;
      const language = menu.languages.includes(state.language) ? state.language : 'vi';
      const openGroup = openGroupOf(menu, state.openGroup)?.groupId ?? null;
      const tilePage = clampTilePage(startTiles(menu, openGroup), state.tilePage, mostTilesNow(state));
      const shown = withGuideSeen({ ...state, menu, language, openGroup, tilePage }, at, state.menu);
      return leaveUnasked(withSlipStanding(withHelpOffered(shown), at), at);
    }
    case 'slips-arrived':
      return withSlipStanding({ ...state, slips: event.slips }, at);
    case 'glass-arrived':
      return noteGlass(state, event.glass, event.hubNow, at);
    case 'glass-fitted':
      return fitTiles({ ...state, isTight: event.isTight }, event.mostTiles);
    case 'send-answered':
      return reduceAnswer(state, event.pressId, event.result, at);
    case 'late-outcome':
      return reduceLateOutcome(state, event.late, event.hubNow, at);
    case 'tick':
      return reduceTick(state, at);
    case 'voice-ready':
    case 'said':
      return state;
  }
}

/** PC2: nothing is found without the hub; what is to be brought stays to be read. */
const NEEDS_LINK: ReadonlySet<KioskState['screen']['kind']> = new Set(['code', 'search', 'papers', 'receipt'] as const);

/**
 * IS3, KI6, IS6: without the hub, or where nobody has to be asked any more, what was typed does not stay on the glass; nor what
 * it stood for, unless an answer is still to come.
 */
function leaveUnasked(state: KioskState, at: number): KioskState {
  const { screen } = state;
  const adds = screen.kind === 'start' && state.adding !== null;
  // KI8: whoever is in the middle of choosing is told at once; a number that was given is read to its end.
  if (isLocked(state) && (adds || isChoosing(screen))) return showStart(forgetPerson(state), null, at);
  const isLeft =
    screen.kind === 'person'
      ? !isConnected(state) || state.menu?.personNeeded !== true
      : !isConnected(state) &&
        !(screen.kind === 'receipt' && givesNumbers(state)) &&
        (adds || NEEDS_LINK.has(screen.kind) || (screen.kind === 'found' && screen.doing === null));
  return isLeft ? showStart(state, null, at) : state;
}

function reduceAnswer(state: KioskState, pressId: number, result: SendResult, at: number): KioskState {
  const { screen } = state;
  const issued = result.kind === 'accepted' && result.outcome.type === 'ticket-issued' ? result.outcome : null;
  if (screen.kind === 'taking' && screen.pressId === pressId) {
    if (issued !== null) return showNumber({ ...state, adding: null }, issued, AS_GIVEN, at);
    if (result.kind === 'rejected' && result.rejection.code === 'one-more') {
      const { serviceId } = screen;
      return showScreen(state, { kind: 'one-more', serviceId, given: result.rejection.given }, at);
    }
    return showMessage({ ...state, adding: null }, messageForNoNumber(state, result), at);
  }
  if (screen.kind === 'cancelling' && screen.pressId === pressId) {
    const { number } = screen.issued;
    if (result.kind === 'accepted') return showStart(state, number, at);
    const rejection = result.kind === 'rejected' ? result.rejection : null;
    return showMessage(state, { kind: 'cancel-failed', number, rejection }, at);
  }
  // Nobody waits for this answer any more, but a number that was given must be seen.
  return issued === null ? state : keepLateTicket(state, issued, at);
}

function messageForNoNumber({ adding }: KioskState, result: SendResult): KioskMessage {
  const rejection = result.kind === 'rejected' ? result.rejection : null;
  if (adding !== null) return { kind: 'not-added', number: adding.number, rejection };
  return result.kind === 'rejected' ? { kind: 'rejected', rejection: result.rejection } : { kind: 'gave-up' };
}

/** The hub had executed a press that was given up: its number is shown to whoever still stands there. */
function reduceLateOutcome(state: KioskState, late: LateOutcome, hubNow: number, at: number): KioskState {
  if (late.outcome?.type !== 'ticket-issued') return state;
  if (hubNow - late.outcome.issuedAt > LATE_NUMBER_KEPT_MS) return state;
  return keepLateTicket(state, late.outcome, at);
}

function keepLateTicket(state: KioskState, issued: TicketIssuedOutcome, at: number): KioskState {
  const { screen } = state;
  if (screen.kind === 'number' && screen.issued.ticketId === issued.ticketId) return state;
  if (screen.kind === 'start' || screen.kind === 'message') return showNumber(state, issued, LATE, at);
  return { ...state, lateTicket: issued };
}

function reduceTick(state: KioskState, at: number): KioskState {
  const { screen } = state;
  const deadline = nextDeadlineAt(state);
  if (deadline === null || at < deadline) return state;
  if (state.askedSince !== null) return showStart(forgetPerson(state), null, at);
  if (isLeaving(state)) return { ...state, askedSince: at };
  switch (screen.kind) {
    case 'start': {
      const noticeOver = at >= state.screenSince + NOTICE_STAYS_MS;
      const shown = noticeOver ? { ...state, screen: { ...screen, cancelledNumber: null } } : state;
      const isIdle = hasPersonalChoices(shown) && at >= idleAt(shown);
      if (!isIdle) return shown;
      // KI9: a tile touched after that would be a second number instead of one more service.
      return shown.adding === null ? forgetPerson(shown) : { ...shown, askedSince: at };
    }
    case 'taking':
      if (!screen.slow) return { ...state, screen: { ...screen, slow: true } };
      return showMessage(state, { kind: 'gave-up' }, at);
    case 'number':
      if (screen.standing === 'printing' && at >= state.screenSince + SLIP_SLOW_AFTER_MS) {
        return { ...state, screen: { ...screen, standing: 'slow', standingSince: at } };
      }
      return leaveNumber(state, at);
    case 'cancelling':
      return showMessage(state, { kind: 'cancel-failed', number: screen.issued.number, rejection: null }, at);
    case 'person': {
      const hidden = digitsToHide(screen.digits);
      if (screen.hidden < hidden) return { ...state, screen: { ...screen, hidden } };
      return showStart(state, null, at);
    }
    case 'code':
    case 'found':
      return giveUpCode(state, screen, at);
    case 'search':
    case 'papers':
    case 'procedure':
      return giveUpFind(state, screen, at);
    case 'receipt':
    case 'message':
    case 'one-more':
      return showStart(state, null, at);
    case 'glass':
      return giveUpGlass(state, screen, at);
    case 'guide':
      return screen.pressId === null
        ? leaveGuide(state, at)
        : { ...state, screen: { ...screen, pressId: null, failed: true } };
  }
}

/** KI9: the page would go back now; it is asked first. A page that waits for the hub gives that up by itself. */
function isLeaving({ screen }: KioskState): boolean {
  switch (screen.kind) {
    case 'person':
      return screen.hidden >= digitsToHide(screen.digits);
    case 'code':
      return screen.askedAs === null;
    case 'search':
      return screen.asked === null;
    case 'papers':
    case 'procedure':
      return screen.askedAs === null;
    case 'found':
      return screen.doing === null;
    case 'receipt':
    case 'message':
    case 'one-more':
      return true;
    default:
      return false;
  }
}
