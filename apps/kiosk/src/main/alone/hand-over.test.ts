import type { SendResult } from '@motcua/client';
import type { Command, CommandId, DeviceId } from '@motcua/protocol';
import { expect, it } from 'vitest';
import { handOver, handOverCommand, type HandOverClock } from './hand-over.ts';
import { ReserveBook } from './reserve-book.ts';
import type { ReserveLedger } from './reserve-ledger.ts';
import type { ReserveRecord } from './reserve-records.ts';
import { givenNumber } from './testing/given-number.ts';

const clock: HandOverClock = {
  ...{ session: 'run-1', monotonicMs: () => 600_000, wallMs: () => 900_000, hubNow: () => 700_000 },
};
type HandOver = Extract<Command, { type: 'hand-over-reserve' }>;
const commandId = 'c' as CommandId;

/** A hub that answers as it is told, and a book that remembers what was written. */
function lay(count: number, answer: (command: HandOver, nth: number) => SendResult) {
  const book = new ReserveBook(Array.from({ length: count }, (_, at) => givenNumber(at + 1)));
  const sent: HandOver[] = [];
  const written: ReserveRecord[] = [];
  const write = (record: ReserveRecord) => {
    written.push(record);
    book.take(record);
    return Promise.resolve();
  };
  const send = (command: Command) => {
    sent.push(command as HandOver);
    return Promise.resolve(answer(command as HandOver, sent.length));
  };
  const ledger = { book, write } as unknown as ReserveLedger;
  const run = (deviceId = 'k1') =>
    handOver({ link: { send }, ledger, clock, log: () => undefined, deviceId: deviceId as DeviceId });
  return { book, sent, written, run };
}

function allTaken({ tickets }: HandOver): SendResult {
  const fates = tickets.map(() => ({ ticketId: null, fate: 'placed' as const }));
  return { kind: 'accepted', commandId, revision: 1, outcome: { type: 'reserve-taken', tickets: fates } };
}

it('HL1 hands over in batches, oldest first, and each number leaves by the answer about it', async () => {
  const { book, sent, run } = lay(250, allTaken);
  expect(await run()).toBe(true);
  expect(sent.map(({ tickets }) => [tickets.length, tickets[0]?.ordinal])).toEqual([
    [100, 901],
    [100, 1_001],
    [50, 1_101],
  ]);
  expect([book.waiting(), book.story()?.placed]).toEqual([[], 250]);
});

it('HL1 without an answer, or where the disk of the hub takes nothing now, everything stays', async () => {
  const { book, written, run } = lay(3, (_, nth) =>
    nth === 1
      ? { kind: 'no-answer', commandId }
      : { kind: 'rejected', commandId, rejection: { code: 'storage-unavailable' } },
  );
  expect([await run(), await run()]).toEqual([false, false]);
  expect([book.waiting().length, written]).toEqual([3, []]);
});

it('HL1 a number that the hub does not take is told to staff, and keeps no other back', async () => {
  const { book, sent, run } = lay(3, (command) => {
    const { seriesId, ordinal } = command.tickets.find((ticket) => ticket.ordinal === 902) ?? {};
    if (seriesId === undefined || ordinal === undefined) return allTaken(command);
    return { kind: 'rejected', commandId, rejection: { code: 'not-your-reserve', seriesId, ordinal } };
  });
  expect(await run()).toBe(true);
  expect(sent.map(({ tickets }) => tickets.map(({ ordinal }) => ordinal))).toEqual([
    [901, 902, 903],
    [901, 903],
  ]);
  expect(book.story()).toMatchObject({ placed: 2, refused: ['A902'] });
});

it('HL1 what was given under another pairing is sent to no other hub; its staff are told the numbers', async () => {
  const { book, sent, run } = lay(2, allTaken);
  book.take(givenNumber(3, { deviceId: 'k2' as DeviceId }));
  expect(await run('k2')).toBe(true);
  expect(sent.map(({ tickets }) => tickets.map(({ ordinal }) => ordinal))).toEqual([[903]]);
  expect([book.waiting(), book.story()]).toMatchObject([[], { given: 3, placed: 1, refused: ['A901', 'A902'] }]);
});

it('HL1 ages come from the monotonic clock; after a restart from the wall clock, marked, and never against the order', () => {
  const before = [
    givenNumber(1, { session: 'run-0', wallMs: 899_000, lostAt: 100_000 }),
    // The wall clock was set back in between.
    givenNumber(2, { session: 'run-0', wallMs: 950_000, lostAt: 100_000 }),
    givenNumber(3, { monotonicMs: 590_000, aloneMs: 8_000 }),
  ];
  const { tickets, outageMs } = handOverCommand(before, before, clock);
  expect(tickets.map(({ ageMs, isAgeSure }) => [ageMs, isAgeSure])).toEqual([
    [10_000, false],
    [10_000, false],
    [10_000, true],
  ]);
  // The hub's own time bounds what a wrong wall clock could say.
  expect(outageMs).toBe(600_000);
});
