import type { CommandEnvelope } from './commands.ts';
import type { CommandReply, OutcomeOf, OutcomeOfReply } from './outcomes.ts';
import type { Closing, Welcome } from './handshake.ts';
import type { ListWaiting, ViewMessage, WaitingPage, WatchCounters } from './views.ts';
import type { Rejection } from './rejections.ts';

/** Events from a client to the hub, each answered by an acknowledgement. Parsed on arrival. */
export type ClientToHubEvents = {
  command: (envelope: CommandEnvelope, reply: (answer: CommandReply) => void) => void;
  'outcome-of': (question: OutcomeOf, reply: (answer: OutcomeOfReply) => void) => void;
  'watch-counters': (wish: WatchCounters, reply: (answer: WatchReply) => void) => void;
  'list-waiting': (query: ListWaiting, reply: (answer: WaitingReply) => void) => void;
};

export type WatchReply = { kind: 'accepted' } | { kind: 'rejected'; rejection: Rejection };
export type WaitingReply = { kind: 'page'; page: WaitingPage } | { kind: 'rejected'; rejection: Rejection };

/** Events from the hub to a client. `welcome` comes first, then one `view` of each kind it may see. */
export type HubToClientEvents = {
  welcome: (welcome: Welcome) => void;
  view: (message: ViewMessage) => void;
  closing: (closing: Closing) => void;
};

/** Where the socket lives. WebSocket only: no polling, no upgrade. */
export const SOCKET_PATH = '/socket';
