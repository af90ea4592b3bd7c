import type { WaitEstimate } from '@motcua/protocol';
import type { CounterId, PriorityClass } from '@motcua/protocol/vocabulary';
import { selectNextTicket } from '../call-order.ts';
import { Draft } from '../draft.ts';
import { estimateWaitOf } from '../estimate-wait.ts';
import type { TicketIssued } from '../events.ts';
import { MINUTE, MONDAY_8 } from './queue-scenario.ts';
import { profileWith, smallCentre } from './small-centre.ts';
import { issuedEvent, smallQueueState } from './small-queue-state.ts';

export type FloorShape = {
  readonly counters: number;
  /** Work that comes, as a share of what the counters can do. */
  readonly load: number;
  readonly priorityShare: number;
  readonly seed: number;
};

const VISIT_MEAN_MS = 9 * MINUTE;
const MORNING_MS = 270 * MINUTE;

/**
 * A morning at a hall with two services: people come at random and their visits last differently long (log-normal, a
 * few of them very long). What was foretold to each, beside how long they really waited.
 */
export function simulateWaits({ counters, load, priorityShare, seed }: FloorShape): {
  readonly wait: WaitEstimate;
  readonly waitedMs: number;
}[] {
  const random = randomFrom(seed);
  const names = Array.from({ length: counters }, (_, nth) => `quay-${nth + 1}`);
  const profile = profileWith({ kind: 'ageing', afterMinutes: 30 }, { kind: 'priority', priority: 1, ordinary: 1 });
  const index = smallCentre(
    profile,
    names.map((counterId, nth) => ({ counterId, services: nth === 0 ? ['a'] : ['a', 'b'] })),
  );
  const state = smallQueueState(
    index,
    [],
    Object.fromEntries(names.map((name) => [name, { status: 'open' as const }])),
  );
  const draft = new Draft(state);
  const told = new Map<string, { readonly wait: WaitEstimate; readonly at: number }>();
  const waits: { readonly wait: WaitEstimate; readonly waitedMs: number }[] = [];
  const freeAt = names.map(() => MONDAY_8);
  let issued = 0;
  let nextAt = MONDAY_8;

  const come = (at: number): void => {
    issued += 1;
    const priority: PriorityClass = random() < priorityShare ? 'priority' : 'ordinary';
    const service = counters > 1 && random() < 0.4 ? 'b' : 'a';
    const event: TicketIssued = issuedEvent({ services: [service], issuedAt: at, priority }, issued);
    draft.apply(event, at);
    const wait = estimateWaitOf(state, event.ticketId, at);
    if (wait) told.set(event.ticketId, { wait, at });
  };

  const call = (nth: number, at: number): boolean => {
    const counterId = names[nth] as CounterId;
    const current = state.counters.get(counterId)?.currentTicketId ?? null;
    if (current !== null) {
      const serving = { ticketId: current, counterId, act: null };
      draft.apply({ type: 'ServingStarted', confirmed: true, ...serving }, at);
      draft.apply({ type: 'TicketCompleted', outcomes: [], dossiers: null, ...serving }, at);
    }
    const choice = selectNextTicket(state, counterId, at);
    if (!choice) return false;
    draft.apply(
      { type: 'TicketCalled', counterId, announcementSeq: 1, voiced: false, act: null, outOfTurn: null, ...choice },
      at,
    );
    const known = told.get(choice.ticketId);
    if (known) waits.push({ wait: known.wait, waitedMs: at - known.at });
    freeAt[nth] = at + visitMs(random);
    return true;
  };

  const gapMs = VISIT_MEAN_MS / counters / load;
  const endsAt = MONDAY_8 + MORNING_MS;
  for (;;) {
    const nextFree = freeAt.indexOf(Math.min(...freeAt));
    const at = freeAt[nextFree] ?? Infinity;
    if (nextAt <= at && nextAt < endsAt) {
      come(nextAt);
      nextAt += -Math.log(1 - random()) * gapMs;
    } else if (!call(nextFree, at)) {
      if (nextAt >= endsAt && state.tickets.size === waits.length) return waits;
      // Nobody is there for this counter: it looks again when somebody comes, or the next minute.
      freeAt[nextFree] = nextAt < endsAt ? Math.max(nextAt, at + 1) : at + MINUTE;
    }
    draft.settle();
  }
}

function visitMs(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const sigma = 0.55;
  return VISIT_MEAN_MS * Math.exp(sigma * normal - sigma ** 2 / 2) * (random() < 0.02 ? 4 : 1);
}

/** Uniform in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
