import { findLeavesAt } from './find-leaves-at.ts';
import { digitsToHide } from './person-digits.ts';
import type { GlassScreen, KioskScreen, KioskState } from './kiosk-state.ts';
import {
  CODE_STAYS_MS,
  DIGITS_SHOWN_MS,
  FIND_STAYS_MS,
  FOUND_STAYS_MS,
  GLASS_KEPT_MS,
  GLASS_STAYS_MS,
  GUIDE_STAYS_MS,
  HEARD_STAYS_MS,
  IDLE_AFTER_MS,
  LINK_SILENT_AFTER_MS,
  MESSAGE_STAYS_MS,
  NOTICE_STAYS_MS,
  NO_SLIP_STAYS_MS,
  PERSON_STAYS_MS,
  PROVED_STAYS_AFTER_PROOF_MS,
  PROVED_STAYS_MS,
  SAID_WITHIN_MS,
  SLIP_SLOW_AFTER_MS,
  SLOW_ANSWER_AFTER_MS,
  STILL_THERE_MS,
  UNPROVEN_STAYS_MS,
} from './times.ts';

/** When the number page goes back by itself; null while it waits for its slip. */
export function numberLeavesAt(screen: Extract<KioskScreen, { kind: 'number' }>, shownAt: number): number | null {
  const { standing, standingSince } = screen;
  switch (standing) {
    case 'printing':
      return null;
    case 'take':
      return Math.max(shownAt + PROVED_STAYS_MS, standingSince + PROVED_STAYS_AFTER_PROOF_MS);
    case 'take-copy':
      return standingSince + PROVED_STAYS_MS;
    case 'take-elsewhere':
    case 'take-unproven':
      return Math.max(shownAt + UNPROVEN_STAYS_MS, standingSince + PROVED_STAYS_MS);
    case 'none':
    case 'slow':
    case 'failed':
      return standingSince + NO_SLIP_STAYS_MS;
  }
}

/** Whether something of the last person is still set. */
export function hasPersonalChoices(state: KioskState): boolean {
  const looks = state.language !== 'vi' || state.largerText || state.moreContrast;
  return (
    looks ||
    state.listens ||
    state.helpOpen ||
    state.adding !== null ||
    state.tilePage !== 0 ||
    state.openGroup !== null
  );
}

/** Pages on which somebody is on the way to a number, and has none yet. */
export function isChoosing({ kind }: KioskScreen): boolean {
  switch (kind) {
    case 'person':
    case 'code':
    case 'search':
    case 'papers':
    case 'procedure':
    case 'receipt':
    case 'one-more':
      return true;
    default:
      return false;
  }
}

/** KI11: no number is taken away in the midst of its words. */
function heardUntil({ listens, reading, heardAt, screenSince, touchedAt }: KioskState): number {
  if (!listens) return Number.NEGATIVE_INFINITY;
  // Whoever has just made it fall silent is about to touch again.
  return reading === null
    ? Math.max(heardAt, touchedAt) + HEARD_STAYS_MS
    : Math.max(screenSince, touchedAt) + SAID_WITHIN_MS;
}

/** UI6 */
const GLASS_TIMES: Readonly<Record<GlassScreen['standing'], number>> = {
  ...{ measuring: GLASS_STAYS_MS, 'not-kept': GLASS_STAYS_MS },
  ...{ sent: LINK_SILENT_AFTER_MS, kept: GLASS_KEPT_MS },
};

/**
 * When nobody seems to be at the start page any more. KI9: whoever adds a service is still choosing, and is asked. KI11: whoever is
 * being read to is there, but not where a clip is never heard to its end.
 */
export function idleAt(state: KioskState): number {
  const usual = state.adding === null ? IDLE_AFTER_MS : FIND_STAYS_MS;
  const stays = state.reading === null ? usual : usual + SAID_WITHIN_MS;
  return Math.max(state.touchedAt, state.screenSince, state.heardAt) + stays;
}

/** When the state will next change without anybody's doing; null: never. Local monotonic ms. */
export function nextDeadlineAt(state: KioskState): number | null {
  const { screen, screenSince, askedSince } = state;
  if (askedSince !== null) return askedSince + STILL_THERE_MS;
  switch (screen.kind) {
    case 'start': {
      const notice = screen.cancelledNumber === null ? Infinity : screenSince + NOTICE_STAYS_MS;
      const idle = hasPersonalChoices(state) ? idleAt(state) : Infinity;
      const next = Math.min(notice, idle);
      return Number.isFinite(next) ? next : null;
    }
    case 'taking':
      return screenSince + (screen.slow ? LINK_SILENT_AFTER_MS : SLOW_ANSWER_AFTER_MS);
    case 'number': {
      const leavesAt = numberLeavesAt(screen, screenSince);
      return leavesAt === null ? screenSince + SLIP_SLOW_AFTER_MS : Math.max(leavesAt, heardUntil(state));
    }
    case 'cancelling':
      return screenSince + LINK_SILENT_AFTER_MS;
    case 'person':
      return screen.typedAt + (screen.hidden < digitsToHide(screen.digits) ? DIGITS_SHOWN_MS : PERSON_STAYS_MS);
    case 'code':
      return screen.typedAt + (screen.askedAs === null ? CODE_STAYS_MS : LINK_SILENT_AFTER_MS);
    case 'found':
      return screenSince + (screen.doing === null ? FOUND_STAYS_MS : LINK_SILENT_AFTER_MS);
    case 'search':
    case 'papers':
    case 'procedure':
      return findLeavesAt(screen);
    case 'receipt':
    case 'one-more':
      return screenSince + FIND_STAYS_MS;
    case 'message':
      return screenSince + MESSAGE_STAYS_MS;
    case 'glass':
      return screenSince + GLASS_TIMES[screen.standing];
    case 'guide':
      return screenSince + (screen.pressId === null ? GUIDE_STAYS_MS : LINK_SILENT_AFTER_MS);
  }
}
