import type { ActorRole } from './vocabulary.ts';

/** Largest message the hub accepts or sends on a socket, in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;
/** Largest view body, in bytes of JSON. */
export const MAX_VIEW_BYTES = 32 * 1024;
/** Most entries of a list inside a view; the rest is counted and fetched in pages. */
export const MAX_LIST_ENTRIES = 50;
/** Announcements kept on the call board. */
export const MAX_ANNOUNCEMENTS = 50;
/** Counters that one staff page may watch at the same time. */
export const MAX_WATCHED_COUNTERS = 4;
/** IS6: services in one visit. */
export const MAX_SERVICES_PER_VISIT = 3;
/** IS8: numbers that are cancelled together. */
export const MAX_TICKETS_TOGETHER = 20;
/** HL1: numbers in one hand-over; a kiosk with more sends several. */
export const MAX_RESERVE_TICKETS = 100;
/** CA8: how long an act at a counter can be undone. */
export const UNDO_WITHIN_MS = 10_000;

/** SL3: bytes in one message to or from a port at a kiosk; a slip is sent in many. */
export const MAX_PORT_BYTES = 4_096;
/** SL3: ports that a kiosk opens for the hub at the same time, and scanners beside them. */
export const MAX_LENT_PORTS = 4;
/** DV2: ports that a kiosk tells of at most, and the most letters of what a device says of itself: they fit into one message. */
export const MAX_LISTED_PORTS = 32;
export const MAX_PLUG_LETTERS = 100;
/** SL3: the longest that a port at a kiosk may be waited for. */
export const MAX_PORT_WAIT_MS = 60_000;

/** An unknown command older than this changes nothing (`too-late`). Milliseconds by sender. */
export function tooLateAfterMs(role: ActorRole): number {
  return role === 'kiosk' ? 20_000 : 5_000;
}

/** Heartbeat of the transport: 3 s, then 3 s of silence means the link is lost. */
export const PING_INTERVAL_MS = 3_000;
export const PING_TIMEOUT_MS = 3_000;
/** Slip protocol, 6: a slip older than this is not printed when the paper returns, by a hub or by a kiosk on its own. */
export const SLIP_TIME_TO_LIVE_MS = 3 * 60_000;
