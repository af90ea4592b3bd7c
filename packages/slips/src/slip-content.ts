import type { Language, PriorityClass, SlipCode, SlipTemplateId, TicketId } from '@motcua/protocol/vocabulary';

/**
 * All that stands on a citizen's slip, in words, ready to be laid out. Stored with the print job, so
 * that a slip printed after a restart says what it would have said at once.
 */
export type SlipContent = {
  readonly ticketId: TicketId;
  /** The largest on the paper: the number; on an appointment's slip the hour. */
  readonly number: string;
  readonly language: Language;
  /** TP1: how it looks, of the centre's own; null: as the built-in one. Slips kept by an older hub name none. */
  readonly templateId: SlipTemplateId | null;
  /** TP4: in large print, whatever the template. */
  readonly largePrint: boolean;
  readonly priority: PriorityClass;
  readonly centreKind: string;
  readonly centrePlace: string;
  readonly numberHeading: string;
  readonly serviceName: string;
  readonly counters: string;
  /** IS6: the other services of the visit with their counters; null: only one was chosen. */
  readonly alsoFor: string | null;
  readonly peopleAhead: string;
  readonly issuedAt: string;
  /** "ƯU TIÊN – cán bộ có thể hỏi lại khi gọi" */
  readonly priorityMark: string | null;
  /** What is said at this hour, and the services' own lines; three in all. */
  readonly notes: readonly string[];
  readonly missedTurn: string;
  readonly todayOnly: string;
  /** The same essentials in the citizen's language; null when it is Vietnamese. */
  readonly secondLanguage: { readonly language: Language; readonly lines: readonly string[] } | null;
  /** Printed only on a copy. */
  readonly copyMark: string;
  /** "BẢN DÙNG THỬ" in a demo centre. */
  readonly demoMark: string | null;
  /** TR1: "PHIẾU TẬP – KHÔNG CÓ GIÁ TRỊ"; null on a real slip. */
  readonly practiceMark: string | null;
  /** What the QR code carries, where nothing else is said. */
  readonly slipCode: SlipCode;
  /** FO2: what it carries in its place, for phones, and the words beside it. Slips kept by an older hub have none. */
  readonly follow?: {
    readonly address: string;
    readonly words: readonly { readonly language: Language; readonly text: string }[];
  } | null;
  /** Beneath it, for those who type it: "ACD 346". Null where the code has no use at a kiosk, or stands elsewhere on the slip. */
  readonly shortCode: string | null;
};
