import type { RatingFace, RatingLevels } from '@motcua/protocol/ratings';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import type { Rating, RatingState } from './rating-state.ts';

type ThreeFaces = Extract<RatingFace, 'happy' | 'content' | 'unhappy'>;

/** The faces of five levels alone are left out where nobody touched them, as in every summary of before there were five. */
export type RatingCount = Readonly<Record<ThreeFaces, number> & Partial<Record<RatingFace, number>>> & {
  /** Beside a dissatisfied face; those that nobody touched are left out. */
  readonly reasons: readonly { readonly reasonId: string; readonly count: number }[];
};

/** SA5: what a day's visits were said to be. */
export type DayRatings = {
  /** How many faces were offered when it was counted; left out: three. */
  readonly levels?: RatingLevels | undefined;
  readonly total: RatingCount;
  readonly byService: readonly ({ readonly serviceId: ServiceId } & RatingCount)[];
  readonly byCounter: readonly ({ readonly counterId: CounterId } & RatingCount)[];
};

export function countRatings({ given }: RatingState, levels: RatingLevels = 3): DayRatings {
  const ratings = [...given.values()];
  return {
    ...(levels === 3 ? {} : { levels }),
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
  const many = (face: RatingFace): number => ratings.filter((each) => each.face === face).length;
  const [neutral, veryUnhappy] = [many('neutral'), many('very-unhappy')];
  const reasons = grouped(
    ratings.filter(({ reasonId }) => reasonId !== null),
    ({ reasonId }) => reasonId ?? '',
  ).map(([reasonId, own]) => ({ reasonId, count: own.length }));
  return {
    ...{ happy: many('happy'), content: many('content'), unhappy: many('unhappy'), reasons },
    ...(neutral > 0 ? { neutral } : {}),
    ...(veryUnhappy > 0 ? { 'very-unhappy': veryUnhappy } : {}),
  };
}

/** In the order of their keys. */
function grouped<K extends string>(ratings: readonly Rating[], keyOf: (rating: Rating) => K): [K, Rating[]][] {
  return [...Map.groupBy(ratings, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
}
