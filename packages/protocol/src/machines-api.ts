import { z } from 'zod';
import { applianceDoneSchema, applianceWishSchema } from './appliance-acts.ts';
import { MACHINE_REFUSALS, TEST_SLIP_FATES, TEST_SLIP_SIZES } from './machines.ts';
import { boardIdSchema, boardLineIdSchema, deviceIdSchema, instantSchema, printerIdSchema } from './schema-parts.ts';
import { simulatorWishSchema } from './simulators-api.ts';

/**
 * POST /api/machines/acts (staff; each act says which roles): something that a machine shall do so that a person sees how it is.
 * It is no fact of the queue: it stands in the hub's log with who pressed, and in no journal.
 */
export const machineActSchema = z.discriminatedUnion('act', [
  /** LB5: a board, or with null each board of the line, shows 88 for five seconds and then what it should show. */
  z.strictObject({ act: z.literal('show-board-test'), lineId: boardLineIdSchema, boardId: boardIdSchema.nullable() }),
  /** MC2: a display sounds its chime and says that it is being tried. */
  z.strictObject({ act: z.literal('test-voice'), deviceId: deviceIdSchema }),
  /** DP10: a display shows its calibration page for two minutes, or goes back to the calls. */
  z.strictObject({ act: z.literal('show-calibration'), deviceId: deviceIdSchema, shown: z.boolean() }),
  /** UI6: a kiosk asks for the measure of its glass for ten minutes, or no longer. */
  z.strictObject({ act: z.literal('measure-glass'), deviceId: deviceIdSchema, shown: z.boolean() }),
  /** SM1: something is done to a simulated device. A real one, or one that the sender may not touch, is `unknown-machine`. */
  z.strictObject({ act: z.literal('misbehave'), wish: simulatorWishSchema }),
  /** SL5: what a printer can prove is found out anew before its next slip: another one may stand there. */
  z.strictObject({ act: z.literal('probe-printer'), printerId: printerIdSchema }),
  /** SL10: a slip that is nobody's, answered when it is known what became of it. `small`: for the morning check. */
  z.strictObject({ act: z.literal('print-test-slip'), printerId: printerIdSchema, size: z.enum(TEST_SLIP_SIZES) }),
  /** SL10: a new roll was put in. */
  z.strictObject({ act: z.literal('note-new-roll'), printerId: printerIdSchema }),
  /** SL10: the paper was out and is there again, and it is the same roll. */
  z.strictObject({ act: z.literal('keep-roll'), printerId: printerIdSchema }),
  /** AP8: something is wanted of a kiosk or a display. */
  z.strictObject({ act: z.literal('control-appliance'), deviceId: deviceIdSchema, wish: applianceWishSchema }),
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
  z.object({ kind: z.literal('done'), act: z.literal('test-voice') }),
  z.object({ kind: z.literal('done'), act: z.literal('show-calibration') }),
  z.object({ kind: z.literal('done'), act: z.literal('measure-glass') }),
  z.object({ kind: z.literal('done'), act: z.literal('misbehave') }),
  z.object({ kind: z.literal('done'), act: z.literal('probe-printer') }),
  z.object({ kind: z.literal('done'), act: z.literal('print-test-slip'), fate: z.enum(TEST_SLIP_FATES) }),
  z.object({ kind: z.literal('done'), act: z.literal('note-new-roll') }),
  z.object({ kind: z.literal('done'), act: z.literal('keep-roll') }),
  applianceDoneSchema.extend({ kind: z.literal('done'), act: z.literal('control-appliance') }),
]);
export type MachineActDone = z.infer<typeof machineActDoneSchema>;

/** Its answer. */
export const machineActReplySchema = z.discriminatedUnion('kind', [
  machineActDoneSchema,
  z.object({ kind: z.literal('refused'), reason: z.enum(MACHINE_REFUSALS) }),
]);
export type MachineActReply = z.infer<typeof machineActReplySchema>;
