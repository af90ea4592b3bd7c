import { z } from 'zod';
import { hubEpochSchema, instantSchema } from './schema-parts.ts';
import { callBoardViewSchema } from './call-board-view.ts';
import { counterViewSchema } from './counter-view.ts';
import { kioskMenuViewSchema, kioskSlipsViewSchema } from './kiosk-views.ts';
import { displayTrialViewSchema } from './display-trial-view.ts';
import { deviceHealthViewSchema, queueOverviewViewSchema } from './overview-views.ts';

export const VIEW_SCHEMAS = {
  'kiosk-menu': kioskMenuViewSchema,
  'kiosk-slips': kioskSlipsViewSchema,
  'call-board': callBoardViewSchema,
  counter: counterViewSchema,
  'queue-overview': queueOverviewViewSchema,
  'device-health': deviceHealthViewSchema,
  'display-trial': displayTrialViewSchema,
} as const;
export type ViewName = keyof typeof VIEW_SCHEMAS;
export type ViewBody<N extends ViewName> = z.infer<(typeof VIEW_SCHEMAS)[N]>;
export const VIEW_NAMES = Object.keys(VIEW_SCHEMAS) as ViewName[];

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

/** Parses a view message with the schema of its view. Throws a ZodError on any other shape. */
export function parseViewMessage(raw: unknown): ViewMessage {
  const message = viewMessageSchema.parse(raw);
  return { ...message, body: VIEW_SCHEMAS[message.view].parse(message.body) } as ViewMessage;
}
