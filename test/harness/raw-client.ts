import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  commandReplySchema,
  inputMessageSchema,
  outcomeOfReplySchema,
  parseViewMessage,
  VIEW_SCHEMAS,
  watchReplySchema,
  welcomeSchema,
  type ClientRole,
  type Command,
  type CommandId,
  type CommandReply,
  type CounterId,
  type CounterView,
  type InputMessage,
  type OutcomeOfReply,
  type ViewBody,
  type ViewName,
  type Welcome,
} from '@motcua/protocol';
import { io, type Socket } from 'socket.io-client';
import { newCommandId } from './command-ids.ts';
import type { Admission } from './public-door.ts';

const CONNECT_WITHIN_MS = 3_000;
const ASK_AGAIN_SOON_MS = 50;
/** Well above what a hub under load takes: on its own machine nothing is lost but by a cut. */
const ASK_AGAIN_AFTER_MS = 15_000;

export type Answered = {
  readonly commandId: CommandId;
  readonly reply: CommandReply;
  /** `performance.now()` when it was first sent and when its answer came. */
  readonly sentAt: number;
  readonly answeredAt: number;
};

/** A bare connection, as any client in any language would make one. Comes back by itself when it is cut. */
export class RawClient {
  readonly #socket: Socket;
  readonly #views = new Map<unknown, unknown>();
  readonly #counters = new Map<CounterId, CounterView>();
  #welcome: unknown = null;
  /** What was read or pressed, as the hub told it, with `performance.now()` of its coming. */
  readonly inputs: { readonly message: InputMessage; readonly at: number }[] = [];
  #isClosed = false;

  constructor(role: ClientRole, { url, token, cookie }: Admission) {
    this.#socket = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      auth: { role, protocol: PROTOCOL_VERSION, token, client: { name: 'test', version: '1' } },
      // A cookie counts only together with the hub's own Origin.
      extraHeaders: cookie === null ? {} : { origin: url, cookie },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      // A hub that dies between the socket's opening and its first word leaves the library waiting for 20 s.
      timeout: CONNECT_WITHIN_MS,
      forceNew: true,
    });
    // After a refusal or a cut by the hub the library waits to be told.
    const comeBack = () => {
      if (!this.#socket.active && !this.#isClosed) setTimeout(() => !this.#isClosed && this.#socket.connect(), 100);
    };
    this.#socket.on('view', (message: { view?: unknown } | null) => {
      this.#views.set(message?.view, message);
      const counter = message?.view === 'counter' ? this.lastView('counter') : null;
      if (counter !== null) this.#counters.set(counter.counterId, counter);
    });
    this.#socket.on('welcome', (welcome: unknown) => (this.#welcome = welcome));
    this.#socket.on('input', (message: unknown) => {
      this.inputs.push({ message: inputMessageSchema.parse(message), at: performance.now() });
    });
    this.#socket.on('connect_error', comeBack);
    this.#socket.on('disconnect', comeBack);
  }

  async connected(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (!this.#socket.connected) {
      if (performance.now() > deadline) throw new Error('not connected in time');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The view of this name that came last; null before the first. Throws when it has not its stated shape. */
  lastView<N extends ViewName>(view: N): ViewBody<N> | null {
    const message = this.#views.get(view);
    return message === undefined ? null : (parseViewMessage(message, VIEW_SCHEMAS).body as ViewBody<N>);
  }

  /** Up to where the view of this name that came last tells what has happened; -1 before the first. */
  lastRevision(view: ViewName): number {
    const message = this.#views.get(view);
    return message === undefined ? -1 : parseViewMessage(message, VIEW_SCHEMAS).stamp.revision;
  }

  /** The view of this counter that came last; null before the first, or when it is not watched. */
  lastCounterView(counterId: CounterId): CounterView | null {
    return this.#counters.get(counterId) ?? null;
  }

  /** Who the hub says that this is. */
  get you(): Welcome['you'] {
    return welcomeSchema.parse(this.#welcome).you;
  }

  /** Has these counters' views come; those of a connection that was cut have to be asked for again. */
  async watchCounters(counterIds: readonly CounterId[]): Promise<void> {
    this.#counters.clear();
    const answer: unknown = await this.#socket
      .timeout(ASK_AGAIN_AFTER_MS)
      .emitWithAck('watch-counters', { counterIds });
    const reply = watchReplySchema.parse(answer);
    if (reply.kind === 'accepted') return;
    throw new Error(`not to be watched: ${counterIds.join()} ${JSON.stringify(reply.rejection)}`);
  }

  /** Sends once. Throws when no answer comes. */
  async sendOnce(command: Command, commandId: CommandId, ageMs: number): Promise<CommandReply> {
    const envelope = { commandId, ageMs: Math.round(ageMs), command };
    const answer: unknown = await this.#socket.timeout(ASK_AGAIN_AFTER_MS).emitWithAck('command', envelope);
    return commandReplySchema.parse(answer);
  }

  /** Sends until it is answered, with the same id, whatever cuts the connection or holds the hub up meanwhile. */
  async send(command: Command, withinMs: number, commandId = newCommandId()): Promise<Answered> {
    const sentAt = performance.now();
    for (;;) {
      const ageMs = performance.now() - sentAt;
      if (ageMs > withinMs) throw new Error(`${command.type} was not answered within ${withinMs} ms`);
      await this.connected(withinMs - ageMs);
      try {
        const reply = await this.sendOnce(command, commandId, performance.now() - sentAt);
        if (!isToBeAskedAgain(reply)) return { commandId, reply, sentAt, answeredAt: performance.now() };
      } catch (fault) {
        if (!(fault instanceof Error && /timed out|disconnected/.test(fault.message))) throw fault;
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_SOON_MS));
    }
  }

  /** Asks what became of a command, until there is room for the question. */
  async outcomeOf(commandId: CommandId): Promise<OutcomeOfReply> {
    for (;;) {
      const answer: unknown = await this.#socket.timeout(ASK_AGAIN_AFTER_MS).emitWithAck('outcome-of', { commandId });
      const reply = outcomeOfReplySchema.parse(answer);
      if (reply.kind !== 'rejected' || reply.rejection.code !== 'rate-limited') return reply;
      const { retryAfterMs } = reply.rejection;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    }
  }

  /** Gives up whatever it waits for. */
  close(): void {
    this.#isClosed = true;
    this.#socket.disconnect();
  }
}

function isToBeAskedAgain(reply: CommandReply): boolean {
  if (reply.kind === 'accepted') return false;
  const { code } = reply.rejection;
  return code === 'storage-unavailable' || code === 'shutting-down' || code === 'rate-limited';
}
