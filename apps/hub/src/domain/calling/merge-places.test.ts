import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language, TicketId } from '@motcua/protocol/vocabulary';
import { comparePlaces, type Place } from '../line.ts';
import { mergePlaces } from './merge-places.ts';

const VI: Language = 'vi';

test('IS5 lines that stand in order are one line in order, whatever they hold', () => {
  const place = fc.record({ rankedAt: fc.integer({ min: 0, max: 9 }), issueOrder: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(place, { selector: ({ issueOrder }) => issueOrder })), (drawn) => {
      const lists = drawn.map((places): Place[] =>
        places
          .map(({ rankedAt, issueOrder }) => ({
            ...{ rankedAt, issueOrder, issuedAt: 0, language: VI },
            ticketId: `${rankedAt}-${issueOrder}` as TicketId,
          }))
          .toSorted(comparePlaces),
      );
      const order = (places: readonly Place[]) => places.map(({ rankedAt, issueOrder }) => [rankedAt, issueOrder]);
      expect(order(mergePlaces(lists))).toEqual(order(lists.flat().toSorted(comparePlaces)));
    }),
  );
});
