import { join } from 'node:path';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { expect, it } from 'vitest';
import { ReserveLedger } from './reserve-ledger.ts';
import { givenNumber } from './testing/given-number.ts';

const unreadable = (record: string) => expect.unreachable(record);

it('HL1 a number that is being written while those before it are forgotten is lost neither here nor on the disk', async () => {
  const path = join(await temporaryFolder(), 'reserve.log');
  const ledger = await ReserveLedger.open(path, unreadable);
  await ledger.write(givenNumber(1));
  await ledger.write({ kind: 'handed', fates: [{ nth: 1, fate: 'placed', isUnsure: false }] });
  await Promise.all([ledger.write(givenNumber(2)), ledger.forgetHanded(9_000)]);
  expect(ledger.book.waiting().map(({ number }) => number)).toEqual(['A902']);
  await Promise.all([
    ledger.write({ kind: 'handed', fates: [{ nth: 2, fate: 'placed', isUnsure: false }] }),
    ledger.forgetHanded(9_000),
    ledger.write(givenNumber(3, { lostAt: 20_000 })),
  ]);
  await ledger.close();
  const later = await ReserveLedger.open(path, unreadable);
  expect(later.book.all().map(({ number }) => number)).toEqual(['A903']);
  expect(later.book.story()).toMatchObject({ since: 20_000, given: 1 });
  await later.close();
});
