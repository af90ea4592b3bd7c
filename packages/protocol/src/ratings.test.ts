import { describe, expect, it } from 'vitest';
import { satisfactionSettingsSchema } from './care-settings-schema.ts';
import { ratingDeskViewSchema } from './rating-desk-view.ts';
import { dayRatingsSchema } from './ratings-api.ts';
import { ratingFaces } from './rating-faces.ts';
import { isDissatisfied, RATING_FACES } from './ratings.ts';

describe('the faces of a rating', () => {
  it('SA1 are three where nothing else is said, and five of which two are dissatisfied', () => {
    expect(ratingFaces()).toEqual(['happy', 'content', 'unhappy']);
    expect(ratingFaces(3)).toEqual(ratingFaces());
    expect(ratingFaces(5)).toEqual(RATING_FACES);
    expect(ratingFaces(3).filter(isDissatisfied)).toEqual(['unhappy']);
    expect(ratingFaces(5).filter(isDissatisfied)).toEqual(['unhappy', 'very-unhappy']);
  });

  it('SA1 are three in settings of before, and neither four nor ten', () => {
    const before = { enabled: true, reasons: [], openForMinutes: 60 };
    expect(ratingFaces(satisfactionSettingsSchema.parse(before).levels)).toHaveLength(3);
    expect(satisfactionSettingsSchema.parse({ ...before, levels: 5 }).levels).toBe(5);
    for (const levels of [4, 10, '5', null]) {
      expect(satisfactionSettingsSchema.safeParse({ ...before, levels }).success).toBe(false);
    }
  });

  it('SA1 are three where a hub of before tells them', () => {
    const desk = ratingDeskViewSchema.parse({ enabled: true, reasons: [], counters: [] });
    expect(ratingFaces(desk.levels)).toHaveLength(3);
    const total = { given: 6, faces: { happy: 5, content: 0, unhappy: 1 }, reasons: [] };
    const day = dayRatingsSchema.parse({ total, byService: [], byCounter: [] });
    expect([ratingFaces(day.levels).length, day.total.faces]).toEqual([3, total.faces]);
  });
});
