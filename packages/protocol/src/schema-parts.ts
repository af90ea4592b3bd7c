import { z } from 'zod';
import type { HelpId, HelpNumber } from './kiosk-vocabulary.ts';
import { LANGUAGES } from './vocabulary.ts';
import type {
  AccountId,
  AppointmentCode,
  BoardId,
  BoardLineId,
  CommandId,
  CounterId,
  DeviceId,
  HubEpoch,
  KeypadLineId,
  LayoutId,
  LocalText,
  MediaId,
  PrinterId,
  ProfileId,
  ScannerId,
  SeriesId,
  ServiceGroupId,
  ServiceId,
  SlipCode,
  SlipTemplateId,
  TicketId,
  TicketNumber,
  Tongue,
  VoicePackId,
  ZoneId,
} from './vocabulary.ts';

/** A schema for a branded string: short, printable, no spaces at the ends. */
function id<T extends string>(max = 64): z.ZodType<T, string> {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9._:-]+$/) as unknown as z.ZodType<T, string>;
}

export const ticketIdSchema = id<TicketId>();
export const serviceIdSchema = id<ServiceId>();
export const seriesIdSchema = id<SeriesId>();
export const counterIdSchema = id<CounterId>();
export const profileIdSchema = id<ProfileId>();
export const appointmentCodeSchema = id<AppointmentCode>(16);
export const printerIdSchema = id<PrinterId>();
export const slipTemplateIdSchema = id<SlipTemplateId>();
export const serviceGroupIdSchema = id<ServiceGroupId>();
export const helpIdSchema = id<HelpId>();
export const helpNumberSchema = z.string().min(1).max(12) as unknown as z.ZodType<HelpNumber, string>;
/** SA1: chosen by the centre. */
export const ratingReasonIdSchema = z.string().min(1).max(40);
export const layoutIdSchema = id<LayoutId>();
export const mediaIdSchema = id<MediaId>();
export const zoneIdSchema = id<ZoneId>();
export const voicePackIdSchema = id<VoicePackId>();
export const tongueSchema = id<Tongue>(12);
/** Names one paper among the slips of a day. */
export const slipJobIdSchema = z.string().min(1).max(160);
export const boardLineIdSchema = id<BoardLineId>();
export const boardIdSchema = id<BoardId>();
export const scannerIdSchema = id<ScannerId>();
export const keypadLineIdSchema = id<KeypadLineId>();
export const deviceIdSchema = id<DeviceId>();
export const accountIdSchema = id<AccountId>();
export const hubEpochSchema = id<HubEpoch>();
export const slipCodeSchema = id<SlipCode>(40);
export const ticketNumberSchema = z.string().min(1).max(12) as unknown as z.ZodType<TicketNumber, string>;
export const commandIdSchema = z.uuidv7() as unknown as z.ZodType<CommandId, string>;

export const languageSchema = z.enum(LANGUAGES);

export const localTextSchema: z.ZodType<LocalText, LocalText> = z.object({
  vi: z.string().min(1).max(400),
  en: z.string().max(400).nullable(),
  km: z.string().max(400).nullable(),
});

/** Milliseconds since 1970-01-01 UTC, hub time. */
export const instantSchema = z.int().nonnegative();
/** A local calendar date, `YYYY-MM-DD`. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const countSchema = z.int().nonnegative();
