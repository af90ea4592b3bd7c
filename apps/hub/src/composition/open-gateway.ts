import { tokenIn } from '../access/cookies.ts';
import { POLICY } from '../access/policy.ts';
import { SocketGateway } from '../adapters/socketio/gateway.ts';
import type { GatewayParts } from '../adapters/socketio/gateway-parts.ts';
import { createSqliteSightings } from '../adapters/sqlite/appliance-sightings.ts';
import type { Database } from '../adapters/sqlite/database.ts';
import { ApplianceSightings } from '../application/appliance-sightings.ts';
import { CONNECTION_LIMITS, gatewayRates } from './gateway-budget.ts';

export type OpenGatewayParts = Omit<GatewayParts, 'sightings' | 'policy' | 'tokenIn' | 'rates' | 'limits'> & {
  readonly database: Database;
  /** The last sign of life of the run before; null: there was none. */
  readonly offFrom: number | null;
};

export type OpenGateway = { readonly gateway: SocketGateway; readonly sightings: ApplianceSightings };

/** The door for everything live, and the memory of who came through it (DV5). */
export function openGateway({ database, offFrom, ...parts }: OpenGatewayParts): OpenGateway {
  const { clock, timers, log } = parts;
  const store = createSqliteSightings(database);
  const sightings = new ApplianceSightings({ store, clock, timers, logger: log, offFrom });
  const gateway = new SocketGateway({
    ...parts,
    ...{ sightings, policy: POLICY, tokenIn },
    rates: gatewayRates(clock),
    limits: CONNECTION_LIMITS,
  });
  return { gateway, sightings };
}
