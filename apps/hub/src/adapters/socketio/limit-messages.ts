import type { GatewayParts } from './gateway-parts.ts';
import { keyOf, type Guest } from './guest.ts';
import { isReply, rejectedReply, type HubSocket } from './wire-types.ts';

/** Who sends so many messages over the limit without a pause is not a client that went wrong once. */
const MOST_OVER_LIMIT = 200;

/** Counts every message, known or not, before it is looked at; cuts whoever floods. */
export function limitMessages(parts: Pick<GatewayParts, 'rates' | 'log'>, socket: HubSocket, guest: Guest): void {
  const key = keyOf(guest);
  const { address } = socket.handshake;
  let overLimit = 0;
  socket.use((message, next) => {
    const retryAfterMs = Math.max(parts.rates.messages.take(key), parts.rates.addressMessages.take(address));
    if (retryAfterMs === 0) {
      overLimit = 0;
      next();
      return;
    }
    overLimit += 1;
    if (overLimit === 1) {
      const device = guest.kind === 'device' ? guest.device.name : null;
      parts.log.warn({ event: 'rate-limited', by: key, device, address }, 'Too many messages');
    }
    if (overLimit > MOST_OVER_LIMIT) {
      parts.log.warn({ event: 'flooder-cut', by: key, address }, 'A flood of messages: connection cut');
      socket.disconnect(true);
      return;
    }
    const reply: unknown = message.at(-1);
    if (isReply(reply)) reply(rejectedReply({ code: 'rate-limited', retryAfterMs }));
  });
}
