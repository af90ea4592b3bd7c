import type { HubLink } from './hub-link.ts';
import type { HubLinkOptions } from './link-options.ts';
import { SocketHubLink } from './socket-hub-link.ts';

/** Connects to a hub and stays connected, whatever happens, until `close()`. Never throws. */
export function createHubLink(options: HubLinkOptions): HubLink {
  const link = new SocketHubLink(options);
  link.reconnect();
  return link;
}
