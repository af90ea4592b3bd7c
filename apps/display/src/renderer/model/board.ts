import type { ReceivedView } from '@motcua/client';

/** The call board as it came. */
export type Board = ReceivedView<'call-board'>;
