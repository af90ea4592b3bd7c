import type { LinkSurroundings } from '../link-options.ts';
import { nearAddresses } from './near-addresses.ts';
import type { OfficeNetwork } from './office-network.ts';

const AT_ONCE = 32;
const KNOCK_WITHIN_MS = 500;
/** All of it: what was not reached until then waits for the next time. */
const WITHIN_MS = 20_000;

/**
 * FS6: tries the machines of the own /24 one by one at one port. `visit` is told of each that takes a connection; the search
 * ends when it says that this was the one.
 */
export async function searchNear(
  network: OfficeNetwork,
  port: number,
  around: Pick<LinkSurroundings, 'monotonicMs'>,
  visit: (host: string) => Promise<boolean>,
): Promise<void> {
  const hosts = [...nearAddresses(network.ownAddresses())];
  const endMs = around.monotonicMs() + WITHIN_MS;
  let isOver = false;
  const walk = async (): Promise<void> => {
    for (let host = hosts.shift(); host !== undefined && !isOver; host = hosts.shift()) {
      if (around.monotonicMs() >= endMs) return;
      if ((await network.knocks(host, port, KNOCK_WITHIN_MS)) && !isOver) isOver = await visit(host);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
}
