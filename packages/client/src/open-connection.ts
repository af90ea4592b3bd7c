import { io } from 'socket.io-client';
import {
  closingSchema,
  refusalSchema,
  SOCKET_PATH,
  welcomeSchema,
  type ApplianceReply,
  type Closing,
  type DevicePortReply,
  type Handshake,
  type RefusalCode,
  type Welcome,
} from '@motcua/protocol';
import type { HubDoor } from './hub-door.ts';
import type { LinkSurroundings } from './link-options.ts';

/** From the first byte to `welcome`; longer means that the hub is not there. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 4_000;

export type ConnectionOptions = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>> | null;
  /** TL7: makes the connection; null: whoever is reached is taken for the hub. */
  readonly agent: object | null;
  readonly handshake: Handshake;
  readonly surroundings: LinkSurroundings;
  readonly onWelcome: (door: HubDoor, welcome: Welcome) => void;
  readonly onView: (raw: unknown) => void;
  readonly onInput: (raw: unknown) => void;
  /** Null: this program lends no ports. */
  readonly onPortRequest: ((raw: unknown) => Promise<DevicePortReply | null>) | null;
  /** AP8; null: nothing can be wanted of this page. */
  readonly onAct: ((raw: unknown) => Promise<ApplianceReply | null>) | null;
  /** The connection is over; nothing more comes from it. */
  readonly onLost: () => void;
  /** The hub said why it does not want us; nothing more comes. */
  readonly onRefused: (code: RefusalCode) => void;
};

/** Makes one attempt to connect. The returned function leaves it, at whatever stage; then nothing is called any more. */
export function openConnection(options: ConnectionOptions): () => void {
  const { surroundings, headers } = options;
  const socket = io(options.url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: CONNECT_WITHIN_MS,
    auth: options.handshake,
    ...(headers === null ? {} : { extraHeaders: { ...headers } }),
    // Named as in older versions of the library; it hands on whatever it is given.
    ...(options.agent === null ? {} : { agent: options.agent as unknown as string }),
  });
  let closing: Closing['reason'] | null = null;
  const cancelTimeLimit = surroundings.after(CONNECT_WITHIN_MS, () => end(options.onLost));

  function leave(): void {
    cancelTimeLimit();
    socket.removeAllListeners();
    socket.disconnect();
  }
  function end(tell: () => void): void {
    leave();
    tell();
  }

  socket.on('welcome', (raw: unknown) => {
    const welcome = welcomeSchema.safeParse(raw);
    if (!welcome.success) {
      surroundings.log('The welcome of the hub was not understood', { error: welcome.error.message });
      return end(options.onLost);
    }
    cancelTimeLimit();
    const door: HubDoor = {
      identity: identityOf(welcome.data),
      isOpen: () => socket.connected,
      ask: (question, content, onAnswer, withinMs = ANSWER_WITHIN_MS) => {
        socket.timeout(withinMs).emit(question, content, (failure: Error | null, answer: unknown) => {
          onAnswer(failure === null ? answer : null);
        });
      },
    };
    options.onWelcome(door, welcome.data);
  });
  socket.on('view', (raw: unknown) => options.onView(raw));
  socket.on('input', (raw: unknown) => options.onInput(raw));
  socket.on('device-port', (raw: unknown, reply: unknown) => {
    if (!isCallback(reply) || options.onPortRequest === null) return;
    void options.onPortRequest(raw).then((answer) => {
      if (answer !== null) reply(answer);
      else surroundings.log('What the hub asked of a port was not understood', {});
    });
  });
  socket.on('appliance-act', (raw: unknown, reply: unknown) => {
    if (!isCallback(reply) || options.onAct === null) return;
    void options.onAct(raw).then((answer) => {
      if (answer !== null) reply(answer);
      else surroundings.log('What the hub wants of this device was not understood', {});
    });
  });
  socket.on('closing', (raw: unknown) => {
    const parsed = closingSchema.safeParse(raw);
    closing = parsed.success ? parsed.data.reason : null;
  });
  socket.on('disconnect', () => {
    end(() => (closing === 'session-ended' ? options.onRefused('session-ended') : options.onLost()));
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const refusal = refusalSchema.safeParse(error.data);
    end(() => (refusal.success ? options.onRefused(refusal.data.code) : options.onLost()));
  });
  return leave;
}

function identityOf(welcome: Welcome): string {
  return welcome.you.kind === 'staff' ? `staff:${welcome.you.accountId}` : `device:${welcome.you.deviceId}`;
}

function isCallback(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function';
}
