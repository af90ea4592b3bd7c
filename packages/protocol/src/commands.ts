import { z } from 'zod';
import { counterCommands } from './counter-commands.ts';
import { dayCommands } from './day-commands.ts';
import { issuingCommands } from './issuing-commands.ts';
import { ratingCommands } from './rating-commands.ts';
import { kioskCommands } from './kiosk-commands.ts';
import { commandIdSchema } from './schema-parts.ts';

/** Everything that a client can ask the queue to do. The settings go by HTTP, because they may be large. */
export const commandSchema = z.discriminatedUnion('type', [
  ...issuingCommands,
  ...counterCommands,
  ...dayCommands,
  ...ratingCommands,
  ...kioskCommands,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Every command's name, for tables that must name them all. */
export const COMMAND_TYPES: readonly CommandType[] = commandSchema.options.map((o) => o.shape.type.value);

/** What a client sends as `command`. `ageMs`: how long ago it was sent for the first time. */
export const commandEnvelopeSchema = z.strictObject({
  commandId: commandIdSchema,
  ageMs: z
    .int()
    .min(0)
    .max(7 * 24 * 3600 * 1000),
  command: commandSchema,
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;
