import type { HubEpoch } from '@motcua/protocol';
import type { Server as HttpServer } from 'node:http';
import type { tokenIn } from '../../access/cookies.ts';
import type { Policy } from '../../access/policy.ts';
import type { HostGuard } from '../../ports/access-hosts.ts';
import type { SessionLocks } from '../../ports/access-locks.ts';
import type { Pairing } from '../../ports/access-pairing.ts';
import type { CodePatience, RateLimiter } from '../../ports/access-rates.ts';
import type { Sessions } from '../../ports/access-sessions.ts';
import type { Clock, Timers } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Sightings } from '../../ports/sightings.ts';
import type { Measurements } from '../../ports/measurements.ts';

export type GatewayParts = {
  /** The web server that the socket shares. */
  readonly server: HttpServer;
  readonly sessions: Sessions;
  readonly locks: SessionLocks;
  readonly pairing: Pairing;
  readonly sightings: Sightings;
  readonly policy: Policy;
  readonly tokenIn: typeof tokenIn;
  readonly hosts: HostGuard;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly measurements: Measurements;
  readonly hubEpoch: HubEpoch;
  readonly hubVersion: string;
  readonly rates: GatewayRates;
  readonly limits: ConnectionLimits;
};

export type GatewayRates = {
  /** New connections, by address. */
  readonly connections: RateLimiter;
  /** Messages, by device or session. */
  readonly messages: RateLimiter;
  /** Messages, by address: generous, for many devices may stand behind one. */
  readonly addressMessages: RateLimiter;
  /** Tickets issued, by device or account. */
  readonly tickets: RateLimiter;
  /** AC14: wrong codes of slips and appointments, by device. */
  readonly codes: CodePatience;
};

/** How many connections may be open at the same time. */
export type ConnectionLimits = {
  readonly ofDevice: number;
  readonly ofAddress: number;
  readonly inAll: number;
};
