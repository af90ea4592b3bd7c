import type { HeardNotice } from './office-network.ts';

/** Where a hub that was heard may be asked, the safe way first. A notice without ports leads nowhere. */
export function originsOf({ notice, hosts }: HeardNotice): readonly string[] {
  const { httpsPort, httpPort } = notice;
  return [
    ...(httpsPort === null ? [] : hosts.map((host) => `https://${host}:${httpsPort}`)),
    ...(httpPort === null ? [] : hosts.map((host) => `http://${host}:${httpPort}`)),
  ].flatMap((text) => (URL.canParse(text) ? [new URL(text).origin] : []));
}
