import { describe, expect, it } from 'vitest';
import type { AnnouncementReport } from '@motcua/protocol';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { isAnnouncing } from '../domain/announcement-end.ts';
import type { Ticket } from '../domain/ticket.ts';
import { AnnouncementDesk } from './announcement-desk.ts';
import { issue, kiosk, officer, WriterRig } from './testing/writer-rig.ts';

const SECOND = 1_000;
const lan = officer('lan');
const hoa = officer('hoa');
const quay2 = 'quay-2' as CounterId;
const quay3 = 'quay-3' as CounterId;

const begun = (announcementSeq: number): AnnouncementReport => ({ announcementSeq, phase: 'begun' });
const waiting = (announcementSeq: number): AnnouncementReport => ({ announcementSeq, phase: 'waiting' });
const ended = (announcementSeq: number): AnnouncementReport => ({ announcementSeq, phase: 'ended' });

/** A hub with two open counters and people who wait, its disk counted, and displays that tell. */
async function office(displays: readonly string[] = ['d1', 'd2', 'd3']) {
  const rig = await WriterRig.ready();
  const open = (): AnnouncementDesk =>
    new AnnouncementDesk({
      state: () => rig.writer.state,
      clock: { now: () => rig.time.now(), monotonicMs: () => rig.time.monotonicMs() },
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
      submit: (body) => rig.writer.submitSystem(body),
      onBegun: () => (seen.begun += 1),
    });
  const seen = { begun: 0 };
  const here = { desk: open() };
  rig.isVoiced = () => here.desk.isVoiced();
  for (const display of displays) here.desk.told(display, []);
  await rig.send(lan, { type: 'open-counter', counterId: quay2 });
  await rig.send(hoa, { type: 'open-counter', counterId: quay3 });
  for (let n = 0; n < 6; n += 1) await rig.send(kiosk('k1'), issue('ho-tich'));

  /** Returns which announcements ended meanwhile, and in how many transactions. */
  const during = async (act: () => void | Promise<void>): Promise<readonly [readonly number[], number]> => {
    rig.published.length = 0;
    const { appends } = rig.journal;
    await act();
    rig.turns();
    await rig.time.pass(0);
    rig.turns();
    const seqs = rig.published
      .flat()
      .flatMap((event) => (event.type === 'AnnouncementEnded' ? [event.announcementSeq] : []));
    return [seqs, rig.journal.appends - appends];
  };
  return {
    ...{ rig, seen, during },
    tell: (display: string, ...reports: readonly AnnouncementReport[]) =>
      during(() => here.desk.told(display, reports)),
    gone: (display: string) => during(() => here.desk.gone(display)),
    pass: (ms: number) =>
      during(async () => {
        for (let passed = 0; passed < ms; passed += SECOND) {
          await rig.time.pass(SECOND);
          here.desk.tick();
        }
      }),
    restart: () => {
      rig.restart();
      here.desk = open();
    },
    desk: () => here.desk,
    async call(by = lan, counterId = quay2): Promise<TicketId> {
      const expectedCurrent = rig.writer.state.counters.get(counterId)?.currentTicketId ?? null;
      await rig.send(by, { type: 'call-next', counterId, expectedCurrent, settle: expectedCurrent && 'came' });
      return rig.writer.state.counters.get(counterId)?.currentTicketId as TicketId;
    },
    recall: (ticketId: TicketId) => rig.send(lan, { type: 'recall-ticket', counterId: quay2, ticketId }),
    endedAt(ticketId: TicketId): number | null {
      const ticket = rig.writer.state.tickets.get(ticketId);
      return ticket?.status === 'called' ? ticket.announcementEndedAt : null;
    },
  };
}

const NOTHING = [[], 0] as const;

describe('what displays tell of their announcements', () => {
  it('SE2 the waiting room has heard a call when the last display that tells has announced it, at the cost of one transaction', async () => {
    const { call, tell, endedAt, rig, seen } = await office();
    const ticketId = await call();
    expect(endedAt(ticketId)).toBeNull();
    expect(await tell('d1', begun(1))).toEqual(NOTHING);
    expect(await tell('d2', begun(1))).toEqual(NOTHING);
    expect(seen.begun).toBe(1);
    await rig.time.pass(4 * SECOND);
    expect(await tell('d1', ended(1))).toEqual(NOTHING);
    expect(await tell('d2', ended(1))).toEqual(NOTHING);
    expect(await tell('d3', ended(1))).toEqual([[1], 1]);
    expect(endedAt(ticketId)).toBe(rig.time.now());
    for (const display of ['d1', 'd2', 'd3']) expect(await tell(display, ended(1), ended(1))).toEqual(NOTHING);
  });

  it('SE2 three hundred displays cost no more', async () => {
    const displays = Array.from({ length: 300 }, (_, n) => `d${n}`);
    const { call, during, desk } = await office(displays);
    await call();
    const told = await during(() => {
      for (const display of displays) desk().told(display, [begun(1)]);
      for (const display of displays) desk().told(display, [ended(1)]);
      desk().tick();
    });
    expect(told).toEqual([[1], 1]);
  });

  it('SE2 after the first has announced it the others are waited for ten seconds, and a dead one not at the next call', async () => {
    const { call, tell, pass } = await office(['d1', 'd2']);
    await call();
    await pass(4 * SECOND);
    expect(await tell('d1', ended(1))).toEqual(NOTHING);
    expect(await pass(9 * SECOND)).toEqual(NOTHING);
    expect(await pass(SECOND)).toEqual([[1], 1]);
    await call();
    expect(await tell('d1', ended(2))).toEqual([[2], 1]);
    // It lives after all: from now on it counts again.
    await tell('d2', ended(1));
    await call();
    expect(await tell('d1', ended(3))).toEqual(NOTHING);
    expect(await tell('d2', ended(3))).toEqual([[3], 1]);
  });

  it('SE2 one that is behind, and tells so, is waited for at the next call as well', async () => {
    const { call, tell, pass } = await office(['d1', 'd2']);
    await call();
    await call(hoa, quay3);
    await pass(4 * SECOND);
    await tell('d1', ended(1), ended(2));
    await pass(6 * SECOND);
    await tell('d2', begun(1));
    expect(await pass(4 * SECOND)).toEqual([[2], 1]);
    await call(hoa, quay3);
    expect(await tell('d1', ended(3))).toEqual(NOTHING);
    // It is saying the first one: that has not ended until it says so, or nothing at all for ten seconds.
    expect(await pass(5 * SECOND)).toEqual(NOTHING);
    expect(await pass(SECOND)).toEqual([[1, 3], 1]);
  });

  it('SE2 a display that goes in the middle is not waited for; where none is left the minute holds', async () => {
    const { call, tell, gone, pass, desk } = await office(['d1', 'd2']);
    await call();
    await tell('d2', begun(1));
    await tell('d1', ended(1));
    expect(await gone('d2')).toEqual([[1], 1]);
    const alone = await call();
    await tell('d1', begun(2));
    expect(await gone('d1')).toEqual(NOTHING);
    expect(desk().isVoiced()).toBe(false);
    expect(await pass(59 * SECOND)).toEqual(NOTHING);
    expect(await pass(SECOND)).toEqual([[2], 1]);
    // What is called now nobody announces: it ends with the call.
    expect(alone).not.toBe(await call());
    expect((await pass(SECOND))[0]).toEqual([]);
  });

  it('SE2, VO6 while a display keeps telling that it has a call still to say it has not ended, also after a minute', async () => {
    const { call, tell, pass, endedAt, rig } = await office(['d1', 'd2']);
    await call();
    const behind = await call(hoa, quay3);
    await tell('d1', begun(1), waiting(2));
    // One of another room, which does not show this call, is done with it at once (DP5).
    await tell('d2', ended(1), ended(2));
    for (let passed = 0; passed < 64; passed += 4) {
      expect(await tell('d1', begun(1), waiting(2))).toEqual(NOTHING);
      expect((await pass(4 * SECOND))[0]).toEqual([]);
    }
    expect(await tell('d1', ended(1), begun(2))).toEqual(NOTHING);
    await pass(4 * SECOND);
    expect(endedAt(behind)).toBeNull();
    expect(await tell('d1', ended(2))).toEqual([[2], 1]);
    expect(endedAt(behind)).toBe(rig.time.now());
  });

  it('SE2 a display that has told so and then hangs is waited for ten seconds, and one that says so for ever no longer than stated', async () => {
    const { call, tell, pass, endedAt, rig } = await office(['d1']);
    await call();
    const behind = await call(hoa, quay3);
    for (let passed = 0; passed < 56; passed += 8) {
      await tell('d1', waiting(2));
      await pass(8 * SECOND);
    }
    await tell('d1', waiting(2));
    expect(await pass(9 * SECOND)).toEqual(NOTHING);
    expect(await pass(SECOND)).toEqual([[2], 1]);
    expect(endedAt(behind)).toBe(rig.time.now());

    await call();
    const other = await call(hoa, quay3);
    const view = (): boolean => isAnnouncing(rig.writer.state.tickets.get(other) as Ticket, rig.time.now());
    for (let passed = 0; passed < 72; passed += 4) {
      await tell('d1', waiting(4));
      await pass(4 * SECOND);
      // A minute, and ten seconds for the other one that was called in the minute before.
      expect(view()).toBe(passed + 4 < 70);
    }
  });

  it('SE2 displays that tell nothing at all are waited for no more after a minute', async () => {
    const { call, pass, tell, desk, endedAt, rig } = await office(['d1']);
    await call();
    await pass(60 * SECOND);
    expect(desk().isVoiced()).toBe(false);
    const next = await call();
    expect(endedAt(next)).toBe(rig.time.now());
    await tell('d1', begun(2));
    expect(desk().isVoiced()).toBe(true);
    expect(endedAt(await call())).toBeNull();
  });

  it('SE2 what is old, unknown or of no one called is no news', async () => {
    const { call, tell, pass, seen } = await office(['d1']);
    await call();
    expect(await tell('d1', ended(7), begun(400))).toEqual(NOTHING);
    await pass(60 * SECOND);
    expect(await tell('d1', begun(1), ended(1))).toEqual(NOTHING);
    expect(seen.begun).toBe(0);
  });

  it('SE2, CA6 a recall that is not repeated aloud does not end before the one that is', async () => {
    const { call, recall, tell, rig } = await office(['d1']);
    const ticketId = await call();
    await recall(ticketId);
    await rig.time.pass(2 * SECOND);
    await recall(ticketId);
    // The display says the three of them once: the call goes into the first recall, the second comes too soon.
    expect(await tell('d1', ended(1), ended(3), begun(2))).toEqual(NOTHING);
    expect(await tell('d1', ended(2))).toEqual([[3], 1]);
  });

  it('SE2, HL3 after a restart displays tell again what they have announced, and nothing is lost', async () => {
    const { call, tell, restart, desk, endedAt, rig } = await office(['d1', 'd2']);
    const ticketId = await call();
    await tell('d1', ended(1));
    restart();
    expect(desk().isVoiced()).toBe(false);
    expect(endedAt(ticketId)).toBeNull();
    expect(await tell('d2', begun(1))).toEqual(NOTHING);
    expect(await tell('d1', ended(1))).toEqual(NOTHING);
    expect(await tell('d2', ended(1))).toEqual([[1], 1]);
    restart();
    expect(endedAt(ticketId)).toBe(rig.time.now());
  });

  it('SE2 where the disk is away the end is told again when it is back', async () => {
    const { call, tell, pass, rig, endedAt } = await office(['d1']);
    const ticketId = await call();
    rig.journal.illness = 'full';
    expect((await tell('d1', ended(1)))[0]).toEqual([]);
    rig.journal.illness = null;
    expect(endedAt(ticketId)).toBeNull();
    await pass(3 * SECOND);
    await pass(SECOND);
    expect(endedAt(ticketId)).not.toBeNull();
  });

  it('SE2 it opens no day and nobody waits for the answer', async () => {
    const { rig, tell } = await office(['d1']);
    await rig.time.pass(20 * 3_600 * SECOND);
    rig.published.length = 0;
    expect(await tell('d1', ended(1))).toEqual(NOTHING);
    const handled = rig.writer.submitSystem({ type: 'end-announcements', announcementSeqs: [1] });
    rig.turns();
    expect(await handled).toMatchObject({ kind: 'accepted', outcome: { type: 'done' } });
    expect(rig.published).toEqual([]);
  });
});
