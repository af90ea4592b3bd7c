/** Every length of time that the kiosk keeps, in ms. The waiting itself is done by deadlines in the state. */

/** A press whose answer has not come by then is given up. */
export const GIVE_UP_AFTER_MS = 8_000;
/** The link always answers by then; should it not, the page does not wait for ever. */
export const LINK_SILENT_AFTER_MS = GIVE_UP_AFTER_MS + 2_000;
/** Until then an answer is "at once" and needs no words. */
export const SLOW_ANSWER_AFTER_MS = 1_000;

/** A second touch within this time of the last does nothing. */
export const TOUCH_AGAIN_MS = 700;
/** A touch this soon after a page appeared was meant for the page before. */
export const PAGE_SETTLES_MS = 400;

/** The number page stays so long after a proved slip, counted from the number. */
export const PROVED_STAYS_MS = 4_000;
/** …and at least so long after the proof came. */
export const PROVED_STAYS_AFTER_PROOF_MS = 2_500;
/** The number page stays so long where the printer cannot report. */
export const UNPROVEN_STAYS_MS = 8_000;
/** A slip that is still not out by then counts as none for the person who waits for it. */
export const SLIP_SLOW_AFTER_MS = 8_000;
/** The number page stays so long where there is no slip, so that the number can be noted. */
export const NO_SLIP_STAYS_MS = 30_000;

/** KI11: whoever has been read to keeps the number until it has been said, and so long after it to have it said once more… */
export const HEARD_STAYS_MS = 4_000;
/** …and where it is never heard to its end, no longer than this. */
export const SAID_WITHIN_MS = 20_000;

/** KI9: a page that says why there is no number is read slowly by some; it asks after so long. Any press leaves it before. */
export const MESSAGE_STAYS_MS = 30_000;
/** "Cancelled, please choose again" above the tiles. */
export const NOTICE_STAYS_MS = 10_000;
/** IS3: the page that asks who presses goes back this long after the last key; papers are found slowly. */
export const PERSON_STAYS_MS = 45_000;
/** IS3: after a pause this long all digits but the last two are hidden. */
export const DIGITS_SHOWN_MS = 3_000;
/** IS3: the same key touched again this soon is one touch of an unsteady finger. */
export const KEY_AGAIN_MS = 150;

/** KI6: the page for a code goes back this long after the last key; slips are found slowly. */
export const CODE_STAYS_MS = 45_000;
/** KI6: what a code stands for is shown this long before it is asked whether anybody still reads it. */
export const FOUND_STAYS_MS = 30_000;

/** PC2, PC3, PC6, IS6: pages on which somebody types, reads or thinks go back this long after the last touch. */
export const FIND_STAYS_MS = 45_000;

/** KI9: how long it is asked whether anybody is still there. */
export const STILL_THERE_MS = 15_000;
/** HE4: the page on which somebody waits for help goes back by itself; the request stands. */
export const GUIDE_STAYS_MS = 60_000;

/** UI6: so long the glass may be measured; longer than any look for a ruler, and then the tiles are there for people. */
export const GLASS_STAYS_MS = 10 * 60_000;
/** UI6: so long it says that the measure is kept. */
export const GLASS_KEPT_MS = 5_000;

/** Nobody there: language, text size and priority fall back. */
export const IDLE_AFTER_MS = 15_000;

/** A number that the hub reports later than this belongs to someone who has left (a slip's time to live). */
export const LATE_NUMBER_KEPT_MS = 180_000;
