import { z } from 'zod';
import type { ApplianceAct, ApplianceReply, ReportAppliance } from './appliance-acts.ts';
import type { AskCatalogue, CatalogueReply } from './catalogue-questions.ts';
import type { LookUpCode, LookUpReply } from './code-look-up.ts';
import type { CommandEnvelope } from './commands.ts';
import type { DevicePortReply, DevicePortReport, DevicePortRequest } from './device-ports.ts';
import type { CommandReply, OutcomeOf, OutcomeOfReply } from './outcomes.ts';
import type { Closing, Welcome } from './handshake.ts';
import type { InputMessage } from './input-messages.ts';
import type { ViewMessage } from './view-messages.ts';
import { waitingPageSchema, type ListWaiting, type WatchCounters } from './counter-view.ts';
import type { ReportAnnouncements } from './announcement-reports.ts';
import type { ReportVoice } from './display-voice.ts';
import type { TryPrinter, TryPrinterReply } from './printer-trial.ts';
import type { ReportGlass } from './kiosk-glass.ts';
import type { AskReserve, ReserveKitReply } from './reserve-kit.ts';
import { rejectionSchema } from './rejections.ts';

/** Events from a client to the hub, each answered by an acknowledgement. Parsed on arrival. */
export type ClientToHubEvents = {
  command: (envelope: CommandEnvelope, reply: (answer: CommandReply) => void) => void;
  'outcome-of': (question: OutcomeOf, reply: (answer: OutcomeOfReply) => void) => void;
  'watch-counters': (wish: WatchCounters, reply: (answer: WatchReply) => void) => void;
  'list-waiting': (query: ListWaiting, reply: (answer: WaitingReply) => void) => void;
  'report-announcements': (told: ReportAnnouncements, reply: (answer: WatchReply) => void) => void;
  'report-voice': (told: ReportVoice, reply: (answer: WatchReply) => void) => void;
  'report-glass': (told: ReportGlass, reply: (answer: WatchReply) => void) => void;
  'look-up-code': (question: LookUpCode, reply: (answer: LookUpReply) => void) => void;
  'ask-catalogue': (question: AskCatalogue, reply: (answer: CatalogueReply) => void) => void;
  'ask-reserve': (question: AskReserve, reply: (answer: ReserveKitReply) => void) => void;
  'try-printer': (wish: TryPrinter, reply: (answer: TryPrinterReply) => void) => void;
  'report-device-port': (report: DevicePortReport, reply: (answer: WatchReply) => void) => void;
  'report-appliance': (told: ReportAppliance, reply: (answer: WatchReply) => void) => void;
};

const rejected = z.object({ kind: z.literal('rejected'), rejection: rejectionSchema });

/** The answer to `watch-counters`, and to what is only told: `report-announcements`, `report-voice`, `report-glass`, `report-device-port`, `report-appliance`. */
export const watchReplySchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('accepted') }), rejected]);
export type WatchReply = z.infer<typeof watchReplySchema>;

/** The answer to `list-waiting`. */
export const waitingReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: waitingPageSchema }),
  rejected,
]);
export type WaitingReply = z.infer<typeof waitingReplySchema>;

/**
 * Events from the hub to a client. `welcome` comes first, then one `view` of each kind it may see. `device-port` goes to a
 * kiosk that lends its ports, and to nobody else.
 */
export type HubToClientEvents = {
  welcome: (welcome: Welcome) => void;
  view: (message: ViewMessage) => void;
  /** SC3, SC5, KP3: what was read or pressed just now. Told once; whoever is not there does not hear it later. */
  input: (message: InputMessage) => void;
  closing: (closing: Closing) => void;
  'device-port': (request: DevicePortRequest, reply: (answer: DevicePortReply) => void) => void;
  /** AP8: to a device, because an administrator wants it. */
  'appliance-act': (act: ApplianceAct, reply: (answer: ApplianceReply) => void) => void;
};

/** Where the socket lives. WebSocket only: no polling, no upgrade. */
export const SOCKET_PATH = '/socket';
