import { z } from 'zod';
import { MAX_LIST_ENTRIES, MAX_LISTED_PORTS } from './limits.ts';
import { ADDRESS_ANSWERS, FOUND_KINDS, FOUND_REASONS, PORT_SILENCES } from './machines.ts';
import { PRINTER_MODEL_IDS } from './printer-settings.ts';
import { deviceIdSchema } from './schema-parts.ts';

/** DV3: so many addresses are asked at a time at most. */
export const MAX_ASKED_ADDRESSES = 8;

const usedBySchema = z.object({ kind: z.enum(FOUND_KINDS), name: z.string() });

/** DV2: a port of the hub's machine or of a kiosk's, and what stands there by what its plug says. */
export const foundPortSchema = z.object({
  /** `printer`: the system itself calls it a printer's. */
  port: z.enum(['serial', 'printer']),
  path: z.string(),
  /** The name that stays when cables are swapped; null where the system has none. */
  stablePath: z.string().nullable(),
  /** What the device calls itself; may be empty. */
  name: z.string(),
  /** Such as `1a86:7523`; null: not at the USB. */
  usbId: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** What the settings use the port for; null: nothing yet. */
  usedBy: usedBySchema.nullable(),
  likely: z.enum([...FOUND_KINDS, 'unknown']),
  sure: z.boolean(),
  /** The weightiest first; `name`: of the maker, chip or model, or what the device calls itself. */
  reasons: z.array(z.object({ reason: z.enum(FOUND_REASONS), name: z.string() })).max(20),
  /** Where there is no doubt. */
  modelId: z.enum(PRINTER_MODEL_IDS).nullable(),
});
export type FoundPort = z.infer<typeof foundPortSchema>;

/** GET /api/machines/ports (administrator). Those that nothing uses first. */
export const foundPortsSchema = z.object({ ports: z.array(foundPortSchema).max(MAX_LIST_ENTRIES) });
export type FoundPorts = z.infer<typeof foundPortsSchema>;

/** GET /api/machines/kiosk-ports (administrator). Every paired kiosk; beside the question above, since a kiosk may take its time. */
export const kioskPortsSchema = z.object({
  kiosks: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        name: z.string(),
        /** Null: it has answered. */
        silence: z.enum(PORT_SILENCES).nullable(),
        /** Those that nothing uses first. */
        ports: z.array(foundPortSchema).max(MAX_LISTED_PORTS),
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type KioskPortsFound = z.infer<typeof kioskPortsSchema>;

/** POST /api/machines/ask-addresses (administrator). */
export const askAddressesSchema = z.strictObject({
  hosts: z
    .array(z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/))
    .min(1)
    .max(MAX_ASKED_ADDRESSES),
  port: z.int().min(1).max(65_535),
});
export type AskAddresses = z.infer<typeof askAddressesSchema>;

/** Its answer, in the order of the question. */
export const askedAddressesSchema = z.object({
  answers: z
    .array(
      z.object({
        host: z.string(),
        port: z.int(),
        answer: z.enum(ADDRESS_ANSWERS),
        /** As the printer says it; may be empty. */
        maker: z.string(),
        model: z.string(),
        modelId: z.enum(PRINTER_MODEL_IDS).nullable(),
        /** With `in-settings`. */
        usedBy: usedBySchema.nullable(),
      }),
    )
    .max(MAX_ASKED_ADDRESSES),
});
export type AskedAddresses = z.infer<typeof askedAddressesSchema>;
