import type { QueueOverviewView, TicketNumber, WaitingEntry } from '@motcua/protocol';

export type FloorService = QueueOverviewView['services'][number];
export type FloorCounter = QueueOverviewView['counters'][number];

const MINUTE_MS = 60_000;

/** ST2: how the longest wait of a line stands to its norm. `none`: nobody waits, or no norm is set. */
export type WaitLevel = 'none' | 'well' | 'near' | 'over';

/** `nearPercent`: null: a wait is well until it is too long. `hubMs`: hub time now: no view comes when the time is up. */
export function waitLevel(
  { longestWaitSince, longWaitMinutes }: Pick<FloorService, 'longestWaitSince' | 'longWaitMinutes'>,
  nearPercent: number | null,
  hubMs: number,
): WaitLevel {
  if (longestWaitSince === null || longWaitMinutes === null) return 'none';
  const waitedMs = hubMs - longestWaitSince;
  const normMs = longWaitMinutes * MINUTE_MS;
  if (waitedMs > normMs) return 'over';
  return nearPercent !== null && waitedMs >= (normMs * nearPercent) / 100 ? 'near' : 'well';
}

/** ST2: how one person's wait stands to the norm of their line; `floor` null: nobody knows the norms yet. */
export function waitLevelOf(
  { serviceId, issuedAt }: Pick<WaitingEntry, 'serviceId' | 'issuedAt'>,
  floor: Pick<QueueOverviewView, 'services' | 'nearWaitPercent'> | null,
  hubMs: number,
): WaitLevel {
  const service = floor?.services.find((each) => each.serviceId === serviceId);
  if (floor === null || service === undefined) return 'none';
  return waitLevel({ ...service, longestWaitSince: issuedAt }, floor.nearWaitPercent, hubMs);
}

/** ST4: what a counter does, and since when; null: nobody knows since when. */
export type Doing =
  | { readonly kind: 'closed' | 'paused'; readonly keeps: TicketNumber | null; readonly since: number | null }
  | { readonly kind: 'free'; readonly since: number | null }
  | { readonly kind: 'called' | 'serving'; readonly number: TicketNumber; readonly since: number | null };

export function doingOf(counter: FloorCounter): Doing {
  const { status, statusSince, currentNumber, currentSince, currentStatus } = counter;
  if (status !== 'open') return { kind: status, keeps: currentNumber, since: statusSince };
  if (currentNumber === null) return { kind: 'free', since: statusSince };
  return { kind: currentStatus ?? 'serving', number: currentNumber, since: currentSince };
}

/** ES1: by when the line of this moment is called; null: nobody waits, or nothing can be said. */
export function throughBy({ waiting, wait }: FloorService, hubMs: number): number | null {
  return waiting === 0 || wait === null ? null : hubMs + wait.toMinutes * MINUTE_MS;
}

/** ES2: lines of which those who come now may not be served any more in this session. */
export function notInTime({ services }: Pick<QueueOverviewView, 'services'>): readonly FloorService[] {
  return services.filter(({ waiting, wait }) => waiting > 0 && wait?.prospect === 'perhaps-not');
}

/** CA4: whether people wait and no counter that serves them is open. */
export function isLeftAlone({ waiting, servedByOpenCounter }: FloorService): boolean {
  return waiting > 0 && !servedByOpenCounter;
}
