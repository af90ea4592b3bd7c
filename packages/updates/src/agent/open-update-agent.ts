import { statfs } from 'node:fs/promises';
import { openHealthTeller, usualHealthTimers, type HealthTeller } from '../health/health-teller.ts';
import { VersionStore } from '../install/version-store.ts';
import type { Part } from '../package/manifest.ts';
import { shippedKeys } from '../package/shipped-keys.ts';
import { AT_HOME, fetchAtHome, type DeviceAtHome } from './fetch-at-home.ts';
import { UpdateAgent, type UpdateAgentParts } from './update-agent.ts';

export type ApplianceUpdates = {
  /** It is connected to the hub, or waits to be paired: it works. */
  well(): void;
  /** It works, and its hub does not answer. */
  waits(): void;
  stop(): void;
};

export type ApplianceUpdatesOrder = DeviceAtHome &
  Pick<UpdateAgentParts, 'restart' | 'log'> & {
    readonly part: Exclude<Part, 'hub'>;
    readonly env: Readonly<Record<string, string | undefined>>;
  };

/** What a kiosk's or display's main process does about updates. Without the launcher, nothing. */
export function openApplianceUpdates(order: ApplianceUpdatesOrder): ApplianceUpdates {
  const { env, log } = order;
  const teller = openHealthTeller(env, usualHealthTimers(log));
  if (teller === null) return { well: () => undefined, waits: () => undefined, stop: () => undefined };
  const agent = openAgent(order, teller);
  return {
    well: () => teller.well(),
    waits: () => teller.waits(),
    stop: () => {
      agent?.stop();
      teller.stop();
    },
  };
}

/** Null: updates are not to be had here; the program runs all the same. */
function openAgent(order: ApplianceUpdatesOrder, teller: HealthTeller): UpdateAgent | null {
  const { root, version } = teller;
  const { part, env, restart, log } = order;
  let isProven = !teller.onTrial;
  if (!isProven) void teller.proven().then(() => (isProven = true));
  try {
    return new UpdateAgent({
      ...{ hubUrl: AT_HOME, fetch: fetchAtHome(order), root, restart, log },
      store: new VersionStore({ root, keys: shippedKeys(env), freeBytes: freeBytesOf, log }),
      present: { part, version, platform: process.platform, arch: process.arch, dataFormat: null },
      onTrial: () => !isProven,
      monotonicMs: () => performance.now(),
      after: (delayMs, action) => {
        const timer = setTimeout(action, delayMs);
        timer.unref();
        return () => clearTimeout(timer);
      },
    });
  } catch (fault) {
    log('Updates are not to be had', { error: String(fault) });
    return null;
  }
}

export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
