import type { ConnectionLimits, GatewayRates } from '../adapters/socketio/gateway-parts.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import { createCodePatience } from '../application/code-patience.ts';
import type { Clock } from '../ports/clock.ts';

/** Strict for one device, generous for an address: a whole office may stand behind one. */
export function gatewayRates(clock: Clock): GatewayRates {
  return {
    connections: createRateLimiter({ perMinute: 6_000, burst: 2_000 }, clock),
    messages: createRateLimiter({ perMinute: 1_200, burst: 120 }, clock),
    addressMessages: createRateLimiter({ perMinute: 120_000, burst: 10_000 }, clock),
    // A person takes at least two seconds for a number; more than that is not a person.
    tickets: createRateLimiter({ perMinute: 30, burst: 30 }, clock),
    codes: createCodePatience(clock),
  };
}

export const CONNECTION_LIMITS: ConnectionLimits = { ofDevice: 16, ofAddress: 2_000, inAll: 5_000 };
