import type { CommandId, DeviceId } from '@motcua/protocol';
import { expect, it } from 'vitest';
import { ReserveBook } from './reserve-book.ts';
import { givenNumber } from './testing/given-number.ts';

it('HL1 knows which numbers the hub does not have, and what became of their slips', () => {
  const book = new ReserveBook([
    givenNumber(1),
    givenNumber(2),
    { kind: 'slip', nth: 1, state: 'confirmed', copy: false },
  ]);
  expect(book.waiting().map(({ nth }) => nth)).toEqual([1, 2]);
  expect([book.slipOf(1), book.slipOf(2)]).toEqual([
    { state: 'confirmed', copy: false },
    { state: 'todo', copy: false },
  ]);
  book.take({ kind: 'handed', fates: [{ nth: 1, fate: 'placed', isUnsure: false }] });
  expect([book.waiting().map(({ nth }) => nth), book.nextNth]).toEqual([[2], 3]);
  expect(book.story()).toMatchObject({ given: 2, placed: 1, withoutSlip: ['A902'], until: null });
});

it('HL1 never gives a number of a lease again, also after the numbers themselves have gone', () => {
  const book = new ReserveBook([givenNumber(1), givenNumber(2)]);
  book.take({
    kind: 'handed',
    fates: [1, 2].map((nth) => ({ nth, fate: nth === 1 ? 'known' : 'expired', isUnsure: nth === 2 })),
  });
  const later = new ReserveBook(book.rest(9_000));
  expect([later.lastUsed(givenNumber(1).deviceId, 3, givenNumber(1).seriesId), later.nextNth, later.all()]).toEqual([
    902,
    3,
    [],
  ]);
  expect(later.story()).toMatchObject({ since: 1_000, until: 9_000, given: 2, placed: 1, expired: 1, unsure: 1 });
  later.take(givenNumber(3, { lostAt: 20_000 }));
  expect(later.story()).toMatchObject({ since: 20_000, until: null, given: 1, placed: 0 });
});

it('HL1 knows the presses that its numbers took the place of, and names what the hub did not take', () => {
  const abandonedCommandId = 'press-1' as CommandId;
  const book = new ReserveBook([givenNumber(1, { abandonedCommandId })]);
  expect([book.replaces(abandonedCommandId), book.replaces('press-2' as CommandId)]).toEqual([true, false]);
  book.take({ kind: 'handed', fates: [{ nth: 1, fate: 'refused', isUnsure: false }] });
  book.take({ kind: 'handed', fates: [{ nth: 1, fate: 'placed', isUnsure: false }] });
  expect([book.waiting(), book.story()]).toMatchObject([[], { placed: 0, refused: ['A901'] }]);
});

it('HL1 remembers what it gave of each pairing’s leases, whose days are counted anew', () => {
  const before = [7, 8, 9, 10].map((leaseDayOrdinal, at) => givenNumber(at + 1, { leaseDayOrdinal }));
  const now = givenNumber(5, { deviceId: 'k2' as DeviceId, leaseDayOrdinal: 1, ordinal: 803 });
  const later = new ReserveBook(new ReserveBook([...before, now]).rest(9_000));
  const { deviceId, seriesId } = now;
  expect([later.lastUsed(deviceId, 1, seriesId), later.lastUsed(deviceId, 10, seriesId)]).toEqual([803, null]);
  expect([7, 8, 10].map((day) => later.lastUsed('k1' as DeviceId, day, seriesId))).toEqual([null, 902, 904]);
});
