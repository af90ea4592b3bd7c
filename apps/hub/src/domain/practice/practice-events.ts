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

/** What happens to a practice number. */
export type PracticeStep = 'called' | 'recalled' | 'serving' | 'completed' | 'absent' | 'cancelled';

/** TR1: practice leaves no trace in lines, estimates, limits, reports and displays; these events touch only its own state. */
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
      /** Null: made up for a counter that had nobody to call. */
      readonly deviceId: DeviceId | null;
      readonly printerId: PrinterId | null;
    }
  | {
      readonly type: 'PracticeStepped';
      readonly ticketId: TicketId;
      /** Where; null when it is taken back at a kiosk. */
      readonly counterId: CounterId | null;
      readonly step: PracticeStep;
    };
