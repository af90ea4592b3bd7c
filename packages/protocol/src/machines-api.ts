import { z } from 'zod';
import { MACHINE_REFUSALS } from './machines.ts';
import { boardIdSchema, boardLineIdSchema, instantSchema } from './schema-parts.ts';
import { simulatorWishSchema } from './simulators-api.ts';

/**
 * POST /api/machines/acts (staff; each act says which roles): something that a machine shall do so that a person sees how it is.
 * It is no fact of the queue: it stands in the hub's log with who pressed, and in no journal.
 */
export const machineActSchema = z.discriminatedUnion('act', [
  /** LB5: a board, or with null each board of the line, shows 88 for five seconds and then what it should show. */
  z.strictObject({ act: z.literal('show-board-test'), lineId: boardLineIdSchema, boardId: boardIdSchema.nullable() }),
  /** SM1: something is done to a simulated device. A real one, or one that the sender may not touch, is `unknown-machine`. */
  z.strictObject({ act: z.literal('misbehave'), wish: simulatorWishSchema }),
]);
export type MachineAct = z.infer<typeof machineActSchema>;
export type MachineActName = MachineAct['act'];

/** What became of it, where it was done. */
export const machineActDoneSchema = z.discriminatedUnion('act', [
  /** On so many boards, until then. A board that does not answer is counted: whether it shows it, a person sees. */
  z.object({
    kind: z.literal('done'),
    act: z.literal('show-board-test'),
    boards: z.int().nonnegative(),
    endsAt: instantSchema,
  }),
  z.object({ kind: z.literal('done'), act: z.literal('misbehave') }),
]);
export type MachineActDone = z.infer<typeof machineActDoneSchema>;

/** Its answer. */
export const machineActReplySchema = z.discriminatedUnion('kind', [
  machineActDoneSchema,
  z.object({ kind: z.literal('refused'), reason: z.enum(MACHINE_REFUSALS) }),
]);
export type MachineActReply = z.infer<typeof machineActReplySchema>;
