import { RATING_FACES, type RatingFace } from '@motcua/protocol/ratings';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import type { Rating, RatingState } from './rating-state.ts';

export type RatingCount = Readonly<Record<RatingFace, number>> & {
  /** Beside the lowest face; those that nobody touched are left out. */
  readonly reasons: readonly { readonly reasonId: string; readonly count: number }[];
};

/** SA5: what a day's visits were said to be. */
export type DayRatings = {
  readonly total: RatingCount;
  readonly byService: readonly ({ readonly serviceId: ServiceId } & RatingCount)[];
  readonly byCounter: readonly ({ readonly counterId: CounterId } & RatingCount)[];
};

export function countRatings({ given }: RatingState): DayRatings {
  const ratings = [...given.values()];
  return {
    total: countOf(ratings),
    byService: grouped(ratings, ({ serviceId }) => serviceId).map(([serviceId, own]) => ({
      serviceId,
      ...countOf(own),
    })),
    byCounter: grouped(ratings, ({ counterId }) => counterId).map(([counterId, own]) => ({
      counterId,
      ...countOf(own),
    })),
  };
}

function countOf(ratings: readonly Rating[]): RatingCount {
  const [happy, content, unhappy] = RATING_FACES.map((face) => ratings.filter((each) => each.face === face).length);
  const reasons = grouped(
    ratings.filter(({ reasonId }) => reasonId !== null),
    ({ reasonId }) => reasonId ?? '',
  ).map(([reasonId, own]) => ({ reasonId, count: own.length }));
  return { happy: happy ?? 0, content: content ?? 0, unhappy: unhappy ?? 0, reasons };
}

/** In the order of their keys. */
function grouped<K extends string>(ratings: readonly Rating[], keyOf: (rating: Rating) => K): [K, Rating[]][] {
  return [...Map.groupBy(ratings, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
}
