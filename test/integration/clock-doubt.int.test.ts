import type { Command, CommandReply, QueueOverviewView, ServiceId } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { OfficeWithClock } from '../harness/office-with-clock.ts';
import type { RawClient } from '../harness/raw-client.ts';

const DAY = 24 * 3_600_000;
const MONDAY_10 = Date.parse('2026-11-23T10:00:00+07:00');
const PRESS: Command = {
  ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
  ...{ priority: 'ordinary', needs: [], language: 'vi' },
};

let office: OfficeWithClock;

beforeEach(() => {
  office = new OfficeWithClock();
  office.setClock(MONDAY_10);
});
afterEach(() => office.remove());

const send = (client: RawClient, command: Command) => client.sendOnce(command, newCommandId(), 0);

async function numberFrom(client: RawClient): Promise<string> {
  const reply: CommandReply = await send(client, PRESS);
  if (reply.kind === 'accepted' && reply.outcome.type === 'ticket-issued') return reply.outcome.number;
  throw new Error(JSON.stringify(reply));
}

/** The overview as soon as it says so. */
async function overviewWhere(
  client: RawClient,
  isSo: (view: QueueOverviewView) => boolean,
): Promise<QueueOverviewView> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const view = client.lastView('queue-overview');
    if (view && isSo(view)) return view;
    if (performance.now() > deadline) throw new Error('the overview did not say so in time');
    await new Promise((goOn) => setTimeout(goOn, 20));
  }
}

async function startDayAndStop(): Promise<void> {
  await office.start();
  expect(await numberFrom(await office.kiosk())).toBe('A001');
  await office.stop();
}

describe('DA2 a hub that starts with a wrong clock', () => {
  test.each([
    ['1970', 0],
    ['ten days early', MONDAY_10 - 10 * DAY],
    ['400 days late', MONDAY_10 + 400 * DAY],
  ])('DA2 goes on in the open day at %s, says so, and follows once an administrator confirms', async (_, wrong) => {
    await startDayAndStop();
    office.setClock(wrong);
    await office.start();
    expect(await office.health()).toMatchObject({ clock: 'doubted', serviceDay: { ordinal: 1, date: '2026-11-23' } });
    const kiosk = await office.kiosk();
    expect(await numberFrom(kiosk)).toBe('A002');
    const { client, token } = await office.administrator();
    const told = await overviewWhere(client, (view) => view.clockDoubt !== null);
    expect(Math.abs((told.clockDoubt?.hubTime ?? 0) - MONDAY_10)).toBeLessThan(5 * 60_000);
    expect(Math.abs((told.clockDoubt?.wallAt ?? 0) - wrong)).toBeLessThan(5 * 60_000);

    // Somebody sets the computer's clock and confirms it.
    const now = Date.parse('2026-11-23T14:00:00+07:00');
    office.setClock(now);
    expect(await send(client, { type: 'confirm-clock' })).toMatchObject({ kind: 'accepted' });
    await overviewWhere(client, (view) => view.clockDoubt === null);
    expect(await office.health()).toMatchObject({ clock: 'trusted', serviceDay: { ordinal: 1, date: '2026-11-23' } });
    const reply = await send(kiosk, PRESS);
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error('no ticket');
    expect(reply.outcome).toMatchObject({ number: 'A003' });
    expect(Math.abs(reply.outcome.issuedAt - now)).toBeLessThan(60_000);
    // AC8: the session that confirmed it is neither over nor longer than others.
    const member = office.hub.access.sessions.memberOf(token);
    if (typeof member === 'string') throw new Error(member);
    expect(Math.abs(member.endsAt - now - 12 * 3_600_000)).toBeLessThan(60_000);

    await office.stop();
    await office.start();
    expect(await office.health()).toMatchObject({ clock: 'trusted' });
    expect(await numberFrom(await office.kiosk())).toBe('A004');
  });

  test('DA2 a restart in doubt stays in doubt, whatever the clock says by then', async () => {
    await startDayAndStop();
    office.setClock(0);
    await office.start();
    expect(await numberFrom(await office.kiosk())).toBe('A002');
    await office.stop();
    office.setClock(MONDAY_10 + DAY);
    await office.start();
    expect(await office.health()).toMatchObject({ clock: 'doubted' });
    expect(await numberFrom(await office.kiosk())).toBe('A003');
    const { client } = await office.administrator();
    expect(await send(client, { type: 'confirm-clock' })).toMatchObject({ kind: 'accepted' });
    expect(await numberFrom(await office.kiosk())).toBe('A004');
  });

  test('DA2 a hub that was off overnight opens the next day', async () => {
    await startDayAndStop();
    office.setClock(MONDAY_10 + DAY);
    await office.start();
    expect(await numberFrom(await office.kiosk())).toBe('A001');
    expect(await office.health()).toMatchObject({ clock: 'trusted', serviceDay: { ordinal: 2, date: '2026-11-24' } });
  });
});

describe('DA2 a clock that is set while the hub runs', () => {
  test.each([-10 * DAY, 400 * DAY])('DA2 by %i ms is reported and not followed, then confirmed', async (by) => {
    await office.start();
    const kiosk = await office.kiosk();
    expect(await numberFrom(kiosk)).toBe('A001');
    office.setClock(MONDAY_10 + by);
    expect(await numberFrom(kiosk)).toBe('A002');
    const { client } = await office.administrator();
    await overviewWhere(client, (view) => view.clockDoubt !== null);
    expect(await office.health()).toMatchObject({ clock: 'doubted', serviceDay: { ordinal: 1, date: '2026-11-23' } });
    expect(await send(client, { type: 'confirm-clock' })).toMatchObject({ kind: 'accepted' });
    expect(await send(client, { type: 'confirm-clock' })).toMatchObject({ rejection: { code: 'no-clock-doubt' } });
    expect(await numberFrom(kiosk)).toBe('A003');
    expect(await office.health()).toMatchObject({ clock: 'trusted', serviceDay: { ordinal: 1 } });
  });

  test('DA2 only an administrator confirms', async () => {
    await office.start();
    office.setClock(0);
    expect(await send(await office.kiosk(), { type: 'confirm-clock' })).toMatchObject({
      rejection: { code: 'forbidden' },
    });
  });
});
