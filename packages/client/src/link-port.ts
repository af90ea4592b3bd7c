import type {
  AnnouncementReport,
  AskCatalogue,
  Command,
  ListWaiting,
  LookUpCode,
  LookUpReply,
  ReportGlass,
  ReportVoice,
  ViewName,
  WaitingReply,
} from '@motcua/protocol';
import type { LateOutcome, LinkState, NoAnswer, ReceivedView, SendResult } from './hub-link.ts';

/**
 * One end of a channel of plain data between a page and the process that owns the hub connection.
 * What is posted arrives in order or, once either end has closed, not at all.
 *
 *   page ── createPortedHubLink ── LinkPort ═══ LinkPort ── HubLinkServer ── HubLink ── hub
 */
export interface LinkPort {
  post(message: unknown): void;
  /** One listener; from this call on messages flow. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when either end has gone. */
  onClose(listener: () => void): void;
  close(): void;
}

/** What a page may ask. Answers carry the `callId` of their question. */
export type PageMessage =
  | { readonly kind: 'send'; readonly callId: number; readonly command: Command; readonly giveUpAfterMs: number }
  | { readonly kind: 'list-waiting'; readonly callId: number; readonly query: ListWaiting }
  | { readonly kind: 'look-up-code'; readonly callId: number; readonly question: LookUpCode }
  | { readonly kind: 'ask-catalogue'; readonly callId: number; readonly question: AskCatalogue }
  | { readonly kind: 'watch-counters'; readonly counterIds: readonly string[] }
  | { readonly kind: 'report-announcements'; readonly reports: readonly AnnouncementReport[] }
  | { readonly kind: 'report-voice'; readonly report: ReportVoice }
  | { readonly kind: 'report-glass'; readonly report: ReportGlass }
  | { readonly kind: 'reconnect' };

export type NamedView = { readonly view: ViewName; readonly received: ReceivedView };

/** What the owner of the connection tells a page. `hubNow`: the hub's time when it was posted. */
export type OwnerMessage =
  | { readonly kind: 'all'; readonly state: LinkState; readonly views: readonly NamedView[]; readonly hubNow: number }
  | { readonly kind: 'state'; readonly state: LinkState; readonly hubNow: number }
  | { readonly kind: 'view'; readonly named: NamedView; readonly hubNow: number }
  | { readonly kind: 'late-outcome'; readonly late: LateOutcome }
  | { readonly kind: 'input'; readonly raw: unknown }
  | { readonly kind: 'send-result'; readonly callId: number; readonly result: SendResult }
  | {
      readonly kind: 'waiting-reply';
      readonly callId: number;
      readonly reply: WaitingReply | NoAnswer;
    }
  | { readonly kind: 'look-up-reply'; readonly callId: number; readonly reply: LookUpReply | NoAnswer }
  | { readonly kind: 'catalogue-reply'; readonly callId: number; readonly reply: unknown };
