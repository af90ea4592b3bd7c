import type {
  Actor,
  AskCatalogue,
  AskReserve,
  CatalogueReply,
  CommandEnvelope,
  CommandId,
  CommandReply,
  ListWaiting,
  LookUpCode,
  LookUpReply,
  OutcomeOfReply,
  PrinterId,
  ReserveKitReply,
  TryPrinterReply,
  ViewMessage,
  ViewName,
  WaitingReply,
} from '@motcua/protocol';
import type { AnnouncementReports } from './announcement-reports.ts';
import type { GlassReports } from './kiosk-glasses.ts';
import type { VoiceReports } from './voice-reports.ts';

/** Who sends: the authenticated connection, never the message. */
export type CommandIssuer = {
  readonly actor: Actor;
  /** Of a kiosk: the printer that it was paired with. Which one it is now, the door looks up (SL2). */
  readonly printerId: PrinterId | null;
};

/** The door from the gateway to the queue. Envelopes have been parsed with the protocol's schema. */
export interface CommandHandler {
  /** SL2: where this kiosk's slips come out now; null: nowhere, or it is no kiosk. */
  printerOf(issuer: CommandIssuer): PrinterId | null;
  handle(issuer: CommandIssuer, envelope: CommandEnvelope): Promise<CommandReply>;
  outcomeOf(issuer: CommandIssuer, commandId: CommandId): Promise<OutcomeOfReply>;
  /** The view as it is now, stamped; null when it does not exist (unknown key). */
  currentView(view: ViewName, key: string | null): ViewMessage | null;
  listWaiting(query: ListWaiting): WaitingReply;
  /** What displays tell of their announcements (SE2). */
  readonly announcements: AnnouncementReports;
  /** What displays tell of their sound (VO4). */
  readonly voices: VoiceReports;
  /** What kiosks tell of their glass (UI6). */
  readonly glasses: GlassReports;
  lookUpCode(question: LookUpCode): LookUpReply;
  /** ST1: by number as well. */
  lookUpForStaff(question: LookUpCode): LookUpReply;
  /** `issuer`: the kiosk, and its printer (PC8). */
  askCatalogue(issuer: CommandIssuer, question: AskCatalogue): CatalogueReply | Promise<CatalogueReply>;
  /** HL1: what this kiosk needs to be alone; and what it did when it was. */
  askReserve(issuer: CommandIssuer, question: AskReserve): ReserveKitReply;
  /** FS10: a test slip from this kiosk's own printer. */
  tryPrinter(issuer: CommandIssuer): Promise<TryPrinterReply>;
}
