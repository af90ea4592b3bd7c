import type { RatingFace } from '@motcua/protocol/ratings';
import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';

/** SA1: what was said of a visit. Again for the same ticket: it stands instead of what was said before (SA3). */
export type TicketRated = {
  readonly type: 'TicketRated';
  readonly ticketId: TicketId;
  readonly face: RatingFace;
  /** One of the centre's, with a dissatisfied face alone; null: none was touched. */
  readonly reasonId: string | null;
  /** Of the visit's last part. */
  readonly serviceId: ServiceId;
  readonly counterId: CounterId;
  readonly at: 'counter' | 'kiosk';
};
