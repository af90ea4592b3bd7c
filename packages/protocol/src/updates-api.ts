import { z } from 'zod';
import { MAX_UPLOAD_NAME } from './media-api.ts';
import { instantSchema } from './schema-parts.ts';
import { UPDATE_FAILURES, UPDATE_PARTS, UPDATE_REFUSALS } from './updates.ts';

const part = z.enum(UPDATE_PARTS);

const updatePackage = z.object({
  packageId: z.string().max(120),
  part,
  platform: z.string(),
  arch: z.string(),
  version: z.string(),
  floor: z.string(),
  bytes: z.int().positive(),
  storedAt: instantSchema,
});
export type UpdatePackage = z.infer<typeof updatePackage>;

/**
 * `in-browser`: a page, which changes with the hub. `by-installer`: a program that no launcher has started (Windows, an
 * AppImage), which somebody brings up to date at the machine. `trying`: it has been started and is not known to be
 * well.
 */
const updateState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['current', 'in-browser', 'by-installer', 'unheard', 'waiting', 'no-package', 'ready', 'trying']),
  }),
  z.object({ kind: z.literal('fetching'), share: z.number() }),
  z.object({ kind: z.literal('failed'), version: z.string(), why: z.enum(UPDATE_FAILURES), detail: z.string() }),
]);
export type UpdateState = z.infer<typeof updateState>;

const updateWhen = z.enum(['outside-hours', 'now']);
export type UpdateWhen = z.infer<typeof updateWhen>;

/** The hub, or a paired device. `target`: `hub`, or its id. */
const updateMachine = z.object({
  target: z.string().max(100),
  part: z.enum([...UPDATE_PARTS, 'rating']),
  name: z.string(),
  connected: z.boolean(),
  version: z.string().nullable(),
  platform: z.string().nullable(),
  arch: z.string().nullable(),
  heardAt: instantSchema.nullable(),
  wanted: z.object({ version: z.string(), when: updateWhen }).nullable(),
  state: updateState,
});
export type UpdateMachine = z.infer<typeof updateMachine>;

/** GET /api/updates (administrator). */
export const updatesOverviewSchema = z.object({
  /** This program trusts a key; without one nothing can be brought. */
  trustsKeys: z.boolean(),
  /** The launcher runs this hub, so that it can be another version after its end. */
  canUpdateHub: z.boolean(),
  packages: z.array(updatePackage),
  machines: z.array(updateMachine),
  /** What all devices of a kind are to have. */
  toAll: z.array(z.object({ part, version: z.string(), when: updateWhen })),
  /** Versions that have been well on a device, and may go to all of its kind; for another system or processor it is another file. */
  tried: z.array(z.object({ part, version: z.string(), platform: z.string(), arch: z.string() })),
});
export type UpdatesOverview = z.infer<typeof updatesOverviewSchema>;

/** POST /api/updates/uploads (administrator): a package comes, in pieces, as a file for the displays does. */
export const updateUploadSchema = z.strictObject({ name: z.string().max(MAX_UPLOAD_NAME), bytes: z.int().positive() });

const refused = z.object({ kind: z.literal('refused'), reason: z.enum(UPDATE_REFUSALS) });

/** The answer to every request of an upload, and to the choice of a package on a stick. */
export const updateUploadReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('going-on'), uploadId: z.string(), received: z.int().nonnegative() }),
  z.object({ kind: z.literal('stored'), package: updatePackage }),
  refused,
]);
export type UpdateUploadReply = z.infer<typeof updateUploadReplySchema>;

/** GET /api/updates/sticks (administrator): packages on what is mounted at the hub's machine. POST with an id takes one. */
export const stickPackagesSchema = z.object({
  found: z.array(z.object({ stickId: z.string(), name: z.string(), folder: z.string(), bytes: z.int() })),
});
export type StickPackages = z.infer<typeof stickPackagesSchema>;
export const takeFromStickSchema = z.strictObject({ stickId: z.string().max(100) });

/** POST /api/updates/wishes (administrator). `target`: `hub`, a device's id, or `all` of the package's kind. */
export const updateWishSchema = z.strictObject({
  target: z.string().max(100),
  packageId: z.string().max(120),
  when: updateWhen,
});
export type UpdateWish = z.infer<typeof updateWishSchema>;
export const withdrawUpdateSchema = z.strictObject({ target: z.string().max(100), part });
export type WithdrawUpdate = z.infer<typeof withdrawUpdateSchema>;

/** The answer to what was wished, withdrawn or thrown away. */
export const updateDoneSchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), refused]);
export type UpdateDone = z.infer<typeof updateDoneSchema>;
