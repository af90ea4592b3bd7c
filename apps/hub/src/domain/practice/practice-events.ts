import type {
  CounterId,
  DeviceId,
  Language,
  PrinterId,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';

/** TR1: a counter or a kiosk. */
export type PracticeStation =
  { readonly kind: 'counter'; readonly counterId: CounterId } | { readonly kind: 'kiosk'; readonly deviceId: DeviceId };

/** What happens to a practice number at a counter in practice. */
export type PracticeStep = 'called' | 'recalled' | 'serving' | 'completed' | 'absent';

/** TR1: practice leaves no trace in lines, estimates, limits and reports; these events touch only its own state. */
export type PracticeEvent =
  | { readonly type: 'PracticeStarted'; readonly station: PracticeStation; readonly until: number }
  | { readonly type: 'PracticeEnded'; readonly station: PracticeStation }
  | {
      readonly type: 'PracticeNumberIssued';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly slipCode: SlipCode;
      readonly serviceIds: readonly ServiceId[];
      readonly language: Language;
      readonly deviceId: DeviceId | null;
      readonly printerId: PrinterId | null;
    }
  | {
      readonly type: 'PracticeStepped';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly step: PracticeStep;
      /** Set for `called` and `recalled`: announced on screens in practice only. */
      readonly announcementSeq: number | null;
    };
