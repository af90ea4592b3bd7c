import { z } from 'zod';
import { dateSchema, localTextSchema, serviceGroupIdSchema, serviceIdSchema } from './schema-parts.ts';
import type { ProcedureSettings, ServiceGroup } from './service-catalogue.ts';
import { SERVICE_ICONS } from './vocabulary.ts';

export const serviceGroupSchema = z.strictObject({
  groupId: serviceGroupIdSchema,
  name: localTextSchema,
  hint: localTextSchema,
  icon: z.enum(SERVICE_ICONS),
  serviceIds: z.array(serviceIdSchema).max(60),
}) satisfies z.ZodType<ServiceGroup>;

const confirmation = z.strictObject({ by: z.string().max(80), on: dateSchema }).nullable();
const statedText = z.strictObject({ text: localTextSchema, confirmation });

export const procedureSettingsSchema = z.strictObject({
  code: z.string().min(1).max(40),
  name: localTextSchema,
  everydayNames: z.array(z.string().min(1).max(80)).max(20),
  serviceId: serviceIdSchema.nullable(),
  elsewhere: localTextSchema.nullable(),
  checkList: z.strictObject({ items: z.array(localTextSchema).max(30), sample: z.boolean(), confirmation }).nullable(),
  fee: statedText.nullable(),
  timeLimit: statedText.nullable(),
  portalUrl: z.string().max(400).nullable(),
}) satisfies z.ZodType<ProcedureSettings>;
