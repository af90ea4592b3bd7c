import { z } from 'zod';
import { hubEpochSchema, instantSchema } from './schema-parts.ts';
import { callBoardViewSchema } from './call-board-view.ts';
import { counterViewSchema } from './counter-view.ts';
import { kioskMenuViewSchema, kioskSlipsViewSchema } from './kiosk-views.ts';
import { displayLookViewSchema } from './display-look-view.ts';
import { displayTrialViewSchema } from './display-trial-view.ts';
import { ratingDeskViewSchema } from './rating-desk-view.ts';
import { displayVoiceViewSchema } from './display-voice.ts';
import { kioskGlassViewSchema } from './kiosk-glass.ts';
import { deviceHealthViewSchema, queueOverviewViewSchema } from './overview-views.ts';

export const VIEW_SCHEMAS = {
  'kiosk-menu': kioskMenuViewSchema,
  'kiosk-slips': kioskSlipsViewSchema,
  'kiosk-glass': kioskGlassViewSchema,
  'call-board': callBoardViewSchema,
  counter: counterViewSchema,
  'queue-overview': queueOverviewViewSchema,
  'device-health': deviceHealthViewSchema,
  'display-trial': displayTrialViewSchema,
  'rating-desk': ratingDeskViewSchema,
  'display-look': displayLookViewSchema,
  'display-voice': displayVoiceViewSchema,
} as const;
export type ViewName = keyof typeof VIEW_SCHEMAS;
export type ViewBody<N extends ViewName> = z.infer<(typeof VIEW_SCHEMAS)[N]>;

/** Their names alone, so that a page which asks for some views does not bring the shapes of all. */
const NAMED: Readonly<Record<ViewName, true>> = {
  ...{ 'kiosk-menu': true, 'kiosk-slips': true, 'kiosk-glass': true, 'call-board': true },
  ...{ counter: true, 'queue-overview': true, 'device-health': true, 'display-trial': true, 'display-look': true },
  ...{ 'display-voice': true, 'rating-desk': true },
};
export const VIEW_NAMES = Object.keys(NAMED) as ViewName[];

/** The views that a page may be sent, with their shapes. */
export type ViewSchemas = Partial<typeof VIEW_SCHEMAS>;

/**
 * The stamp on every view. Within a connection a client always replaces what it had with what comes;
 * `revision` only tells it that its own command is included; ages and countdowns come from `hubTime`.
 */
export const viewStampSchema = z.object({
  hubEpoch: hubEpochSchema,
  viewSeq: z.int().positive(),
  revision: z.int().nonnegative(),
  hubTime: instantSchema,
});
export type ViewStamp = z.infer<typeof viewStampSchema>;

/** What the hub sends as `view`. `key`: the counter's, kiosk's or display's id where a view has several; else null. */
export type ViewMessage<N extends ViewName = ViewName> = {
  [K in N]: { view: K; key: string | null; stamp: ViewStamp; body: ViewBody<K> };
}[N];

export const viewMessageSchema = z.object({
  view: z.enum(VIEW_NAMES),
  key: z.string().max(64).nullable(),
  stamp: viewStampSchema,
  body: z.unknown(),
});

/** Parses a view message with the schema of its view. Throws on any other shape, and where the view is not one of these. */
export function parseViewMessage(raw: unknown, schemas: ViewSchemas): ViewMessage {
  const message = viewMessageSchema.parse(raw);
  const schema = schemas[message.view];
  if (schema === undefined) throw new RangeError(`the view ${message.view} is not for this page`);
  return { ...message, body: schema.parse(message.body) } as ViewMessage;
}
