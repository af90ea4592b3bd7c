import type { Actor, PersonTag } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../../../domain/commands.ts';

/** Who sends what: an act, made concrete by what is there now. */
export type Sent = { readonly by: Actor; readonly body: QueueCommandBody; readonly personTag: PersonTag | null };
