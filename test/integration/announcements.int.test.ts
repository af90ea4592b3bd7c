import type { CounterView, TicketId } from '@motcua/protocol';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connected, openLink, until, type OpenedLink } from '../protocol/open-link.ts';
import { RunningHub, TICKET } from '../protocol/running-hub.ts';

const counterId = 'quay-2' as CounterId;

let hub: RunningHub;
const opened: OpenedLink[] = [];

beforeAll(async () => {
  hub = await RunningHub.open();
});
afterAll(() => hub.remove());
afterEach(() => {
  for (const { link } of opened.splice(0)) link.close();
});

async function come(role: 'display' | 'kiosk' | 'staff', session: { readonly cookie: string } | null = null) {
  const own = session === null ? { token: hub.pair(role as 'kiosk').token } : {};
  const headers = session === null ? {} : { headers: { origin: hub.url, cookie: session.cookie } };
  const there = openLink({ url: hub.url, role, ...own, ...headers });
  opened.push(there);
  await connected(there);
  return there.link;
}

/** A display that tells from the start, as its page does. */
async function displayThatTells() {
  const link = await come('display');
  link.reportAnnouncements([]);
  return link;
}

test('SE2 two displays tell how far they are, one dies in the middle: the counter sees it, and absent counts from the end', async () => {
  const [staff, kiosk] = [await come('staff', await hub.signIn('canbo')), await come('kiosk')];
  const [one, other] = [await displayThatTells(), await displayThatTells()];
  staff.watchCounters([counterId]);
  const seen = (): CounterView['current'] => staff.latest('counter', counterId)?.body.current ?? null;
  const sees = (kind: 'waiting' | 'speaking' | 'ended', announcements: number) =>
    until(() => seen()?.voice.kind === kind && seen()?.announcements === announcements);

  await kiosk.send(TICKET, 5_000);
  await staff.send({ type: 'open-counter', counterId }, 5_000);
  const called = await staff.send({ type: 'call-next', counterId, expectedCurrent: null, settle: null }, 5_000);
  if (called.kind !== 'accepted' || called.outcome.type !== 'ticket-called') throw new Error(JSON.stringify(called));
  const { ticketId } = called.outcome;
  await sees('waiting', 1);
  expect(seen()?.voice).toMatchObject({ before: 0, until: (seen()?.calledAt ?? 0) + 60_000 });

  one.reportAnnouncements([{ announcementSeq: 1, phase: 'begun' }]);
  await sees('speaking', 1);
  const { revision } = await hub.health();
  one.reportAnnouncements([{ announcementSeq: 1, phase: 'ended' }]);
  one.reportAnnouncements([{ announcementSeq: 1, phase: 'ended' }]);
  expect((await hub.health()).revision).toBe(revision);
  expect(seen()?.voice.kind).toBe('speaking');
  other.close();
  await sees('ended', 1);
  expect((await hub.health()).revision).toBe(revision + 1);

  const recalled = await staff.send({ type: 'recall-ticket', counterId, ticketId }, 5_000);
  expect(recalled.kind).toBe('accepted');
  await sees('waiting', 2);
  expect(await absent(ticketId)).toEqual({ code: 'no-show-too-early', announcementsMissing: 0, allowedAt: null });
  one.reportAnnouncements([{ announcementSeq: 2, phase: 'ended' }]);
  await sees('ended', 2);
  const endedAt = seen()?.voice.kind === 'ended' ? (seen()?.noShowAllowedAt ?? 0) - 30_000 : 0;
  expect(seen()?.voice).toEqual({ kind: 'ended', at: endedAt });
  expect(await absent(ticketId)).toMatchObject({ code: 'no-show-too-early', allowedAt: endedAt + 30_000 });

  // SE2, HL3: what has ended stays so over a restart, and the five minutes after it hold besides.
  await hub.stop();
  await hub.startAgain();
  await until(() => staff.state().kind === 'connected' && one.state().kind === 'connected');
  await until(() => (seen()?.noShowAllowedAt ?? 0) > endedAt + 290_000);
  expect(seen()?.voice).toEqual({ kind: 'ended', at: endedAt });

  async function absent(ticket: TicketId): Promise<unknown> {
    const sent = await staff.send({ type: 'mark-no-show', counterId, ticketId: ticket, override: null }, 5_000);
    return sent.kind === 'rejected' ? sent.rejection : sent.kind;
  }
});
