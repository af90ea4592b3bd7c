/** Apart from `ratings.ts`, so that the kiosk's first script, which asks for no face, does not carry it. */
import { RATING_FACES, type RatingFace, type RatingLevels } from './ratings.ts';

const OF_THREE = RATING_FACES.filter((face) => face !== 'neutral' && face !== 'very-unhappy');

/** SA1: the faces of so many levels, the best first. Left out: three, as where nothing else was ever said. */
export function ratingFaces(levels: RatingLevels = 3): readonly RatingFace[] {
  return levels === 5 ? RATING_FACES : OF_THREE;
}
