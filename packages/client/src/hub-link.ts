import type {
  AnnouncementReport,
  AskCatalogue,
  AskReserve,
  Command,
  CommandId,
  CommandOutcome,
  CounterId,
  DeviceId,
  ListWaiting,
  LookUpCode,
  LookUpReply,
  PrinterId,
  RefusalCode,
  ReportGlass,
  ReportVoice,
  ReserveKitReply,
  Rejection,
  TryPrinterReply,
  ViewBody,
  ViewName,
  ViewStamp,
  WaitingReply,
  Welcome,
} from '@motcua/protocol';
import type { ReplySchema } from './reply-schema.ts';

/**
 * How the connection stands. `lost` keeps the last views on the screen, with their age.
 * `pairing` belongs to devices: the code is to be shown until an administrator confirms it.
 */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly welcome: Welcome }
  | ({ readonly kind: 'lost'; readonly alone?: Alone } & Partial<LostBefore>)
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** `because`: an administrator has taken out what this device was. */
  | { readonly kind: 'pairing'; readonly code: string; readonly because?: 'revoked' };

/** HL2: what a page has to know that has not seen the connection which was lost. */
export type LostBefore = {
  /** For how long it was lost already. */
  readonly lostMs: number;
  /** Which device this is, as the hub last said. */
  readonly deviceId: DeviceId;
  /** The program itself has been started since: what it shows lay on its disk, and nothing of it is announced. */
  readonly isKept: true;
};

/**
 * HL1: how a kiosk with a printer of its own gets on without the hub.
 *   soon      it waits a moment for the hub, or for its printer
 *   giving    it gives numbers from its reserve
 *   no-paper  its printer cannot print: it gives none
 *   used-up   the reserve is used up, or too old
 */
export type Alone = {
  readonly standing: 'soon' | 'giving' | 'no-paper' | 'used-up';
  /** Which kiosk it is, as the hub last said, and its printer. */
  readonly deviceId: DeviceId;
  readonly printerId: PrinterId;
};

export type ReceivedView<N extends ViewName = ViewName> = {
  readonly key: string | null;
  readonly stamp: ViewStamp;
  readonly body: ViewBody<N>;
};

/**
 * What became of a command. `no-answer`: the sender gave up; the command will never be executed again
 * by this client, and what the hub knows of it arrives later by `onLateOutcome`.
 */
export type SendResult =
  | {
      readonly kind: 'accepted';
      readonly commandId: CommandId;
      readonly outcome: CommandOutcome;
      readonly revision: number;
    }
  | { readonly kind: 'rejected'; readonly commandId: CommandId; readonly rejection: Rejection }
  | { readonly kind: 'no-answer'; readonly commandId: CommandId };

/** `outcome` null: the hub never executed it and now never will. */
export type LateOutcome = { readonly commandId: CommandId; readonly outcome: CommandOutcome | null };

/** The link was lost, or the hub silent; nothing has changed. */
export type NoAnswer = { readonly kind: 'no-answer' };

export type Unsubscribe = () => void;

/**
 * The only door from a page to the hub. In a browser the client makes it directly; in Electron the
 * main process owns the connection and the preload hands the page the same interface. All arguments
 * and results are plain data, so that they can cross the process border.
 */
export interface HubLink {
  state(): LinkState;
  onState(listener: (state: LinkState) => void): Unsubscribe;
  /** The last view received, however old; null before the first. `key` null for views without keys. */
  latest<N extends ViewName>(view: N, key: string | null): ReceivedView<N> | null;
  /** Called for every arriving view of that name, whatever its key. */
  onView<N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void): Unsubscribe;
  /**
   * Sends a command with a new id; repeats it with the same id while the link comes and goes, until
   * `giveUpAfterMs`, then answers `no-answer`. Never throws and never executes twice.
   */
  send(command: Command, giveUpAfterMs: number): Promise<SendResult>;
  onLateOutcome(listener: (late: LateOutcome) => void): Unsubscribe;
  /**
   * What was read or pressed just now (`InputMessage`), as it came: most pages never hear of any, and need not know how
   * to parse it. Told once, and never kept for a listener that comes later.
   */
  onInput(listener: (raw: unknown) => void): Unsubscribe;
  /** Staff only: whose counter views should come. Kept across reconnections. */
  watchCounters(counterIds: readonly CounterId[]): void;
  listWaiting(query: ListWaiting): Promise<WaitingReply | NoAnswer>;
  /** What a code on paper stands for; for staff also a number. */
  lookUpCode(question: LookUpCode): Promise<LookUpReply | NoAnswer>;
  /**
   * Kiosks only: what the centre's procedures say. The answer as it came, `NoAnswer` where none did: whoever asks parses it
   * (`catalogueReplySchema`), and every other page need not know how.
   */
  askCatalogue(question: AskCatalogue): Promise<unknown>;
  /** Displays only: how far announcements are. Told once, if the link is up; what is lost is told anew after a reconnection. */
  reportAnnouncements(reports: readonly AnnouncementReport[]): void;
  /** Displays only: whether the room hears this one. Told once, if the link is up; tell it again after a reconnection. */
  reportVoice(report: ReportVoice): void;
  /** Kiosks only: how large a millimetre is on this glass (UI6). The view `kiosk-glass` says that the hub keeps it. */
  reportGlass(report: ReportGlass): void;
  /** Hub time now, in ms: the last stamp plus what has passed since by the local monotonic clock. */
  hubNow(): number;
  /** Tries again at once: after signing in or out, which change who the connection speaks for. */
  reconnect(): void;
  close(): void;
}

/** The link as an appliance's own program has it: what no page may do. */
export interface ApplianceHubLink extends HubLink {
  /**
   * HL1: every command that waits for an answer is given up now: its sender hears `no-answer`, and it is never sent again.
   */
  giveUpOpen(): void;
  /**
   * HL1: what a kiosk needs to be alone; and the hub hears what it did when it was. `schema` reads the answer: it comes with
   * the question, so that no page carries it.
   */
  askReserve(question: AskReserve, schema: ReplySchema<ReserveKitReply>): Promise<ReserveKitReply | NoAnswer>;
  /** FS10: a test slip from this kiosk's own printer, answered when it is known what became of it. */
  tryPrinter(): Promise<TryPrinterReply | NoAnswer>;
}
