import type { ApplianceHubLink } from '@motcua/client';
import { MAX_RESERVE_TICKETS, type Command, type DeviceId } from '@motcua/protocol';
import type { ReserveLedger } from './reserve-ledger.ts';
import type { GivenNumber, ReserveFate } from './reserve-records.ts';

export type HandOverClock = {
  /** This run of the program. */
  readonly session: string;
  readonly monotonicMs: () => number;
  readonly wallMs: () => number;
  readonly hubNow: () => number;
};

export type HandOverParts = {
  readonly link: Pick<ApplianceHubLink, 'send'>;
  readonly ledger: ReserveLedger;
  readonly clock: HandOverClock;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
  /** As whom the hub knows this kiosk. */
  readonly deviceId: DeviceId;
};

type HandOver = Extract<Command, { type: 'hand-over-reserve' }>;
const ANSWER_WITHIN_MS = 20_000;

/** How long ago a number was given: by the monotonic clock, or after a restart by the machine's own, which may have been set. */
export function ageOf(given: GivenNumber, clock: Omit<HandOverClock, 'hubNow'>): { ms: number; isSure: boolean } {
  const isSure = given.session === clock.session;
  const ms = isSure ? clock.monotonicMs() - given.monotonicMs : clock.wallMs() - given.wallMs;
  return { ms: Math.max(0, Math.round(ms)), isSure };
}

/**
 * HL1: hands over what waits, in batches, oldest first. True: the hub has everything. Each number leaves the log only by the
 * hub's durable answer; whatever breaks on the way, it is sent again, and the hub takes it once.
 */
export async function handOver(parts: HandOverParts): Promise<boolean> {
  await keepBack(parts);
  for (;;) {
    const waiting = parts.ledger.book.waiting();
    if (waiting.length === 0) return true;
    if (!(await handOverBatch(parts, waiting.slice(0, MAX_RESERVE_TICKETS), waiting))) return false;
  }
}

/**
 * Numbers of another pairing are not this hub's to take, though its own slice may have the same: staff are told of them, since
 * whoever holds one stands before the same kiosk.
 */
async function keepBack({ ledger, deviceId, log }: HandOverParts): Promise<void> {
  const others = ledger.book.waiting().filter((given) => given.deviceId !== deviceId);
  if (others.length === 0) return;
  log('Numbers that this kiosk gave under another pairing go to no hub any more', {
    numbers: others.map(({ number }) => number),
  });
  await ledger.write({
    kind: 'handed',
    fates: others.map(({ nth }) => ({ nth, fate: 'refused', isUnsure: false })),
  });
}

async function handOverBatch(
  { link, ledger, clock, log }: HandOverParts,
  batch: readonly GivenNumber[],
  waiting: readonly GivenNumber[],
): Promise<boolean> {
  const command = handOverCommand(batch, waiting, clock);
  const result = await link.send(command, ANSWER_WITHIN_MS);
  const told = (fates: readonly (ReserveFate | null)[]) =>
    ledger.write({
      kind: 'handed',
      fates: batch.flatMap(({ nth }, at) => {
        const fate = fates[at] ?? null;
        return fate === null ? [] : [{ nth, fate, isUnsure: command.tickets[at]?.isAgeSure === false }];
      }),
    });
  if (result.kind === 'accepted' && result.outcome.type === 'reserve-taken') {
    await told(result.outcome.tickets.map(({ fate }) => fate));
    return true;
  }
  if (result.kind !== 'rejected') return false;
  const { rejection } = result;
  log('The hub did not take numbers that this kiosk gave', { rejection });
  if (rejection.code !== 'not-your-reserve') return false;
  // The others are taken without it; staff are told of this one.
  const isIt = ({ seriesId, ordinal }: GivenNumber) => seriesId === rejection.seriesId && ordinal === rejection.ordinal;
  if (!batch.some(isIt)) return false;
  await told(batch.map((given) => (isIt(given) ? 'refused' : null)));
  return true;
}

/** Ages never grow from one number to the next: the order in which they were given is the one thing that is sure. */
export function handOverCommand(
  batch: readonly GivenNumber[],
  waiting: readonly GivenNumber[],
  clock: HandOverClock,
): HandOver {
  let youngest = 0;
  const ages = new Map<number, number>();
  for (const given of waiting.toReversed()) {
    youngest = Math.max(youngest, ageOf(given, clock).ms);
    ages.set(given.nth, youngest);
  }
  const tickets = batch.map((given) => ({
    ...{ leaseDayOrdinal: given.leaseDayOrdinal, seriesId: given.seriesId, ordinal: given.ordinal },
    ...{ slipCode: given.slipCode, serviceIds: [given.serviceId], priority: given.priority, needs: [...given.needs] },
    ...{ language: given.language, ageMs: ages.get(given.nth) ?? 0, isAgeSure: ageOf(given, clock).isSure },
    abandonedCommandId: given.abandonedCommandId,
  }));
  return { type: 'hand-over-reserve', outageMs: Math.max(...waiting.map((given) => outageOf(given, clock))), tickets };
}

/** Since when the kiosk was alone. After a restart only the hub's own time can tell. */
function outageOf(given: GivenNumber, clock: HandOverClock): number {
  const { ms, isSure } = ageOf(given, clock);
  return Math.max(0, Math.round(isSure ? ms + given.aloneMs : clock.hubNow() - given.lostAt));
}
