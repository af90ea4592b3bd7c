import { X509Certificate } from 'node:crypto';
import type { Agent } from 'node:https';
import { agentFetch } from './agent-fetch.ts';
import { judgeCertificate } from './judge-certificate.ts';
import { TlsAgent, type HubReach } from './tls-agent.ts';

export { HubReachError, type HubReach } from './tls-agent.ts';
export { judgeCertificate, type CertificateVerdict } from './judge-certificate.ts';

export type HubTlsOptions = {
  /** The authority's certificate, as it was pinned when the device was set up. Throws where it is none. */
  readonly caPem: string;
  /** Ms since 1970 by the device's own clock. */
  readonly now: () => number;
};

/** The device's way to its hub and to no other. */
export type HubTls = {
  /** For `HubLinkOptions.agent`. */
  readonly agent: Agent;
  /** For `LinkSurroundings.fetch` and `createHubHttp`. */
  readonly fetch: typeof fetch;
  /** How the latest attempt ended; null: there was none yet. */
  lastReach(): HubReach | null;
  /** Told at every attempt. Returns how to stop. */
  onReach(listener: (reach: HubReach) => void): () => void;
};

/** TL7: trusts what the pinned authority certified, at whatever address, and tells why it trusts nothing else. */
export function hubTls({ caPem, now }: HubTlsOptions): HubTls {
  const authority = new X509Certificate(caPem);
  const listeners = new Set<(reach: HubReach) => void>();
  let last: HubReach | null = null;
  const agent = new TlsAgent({
    judge: (certificate) => judgeCertificate(certificate, authority, now()),
    onReach: (reach) => {
      last = reach;
      for (const listener of listeners) listener(reach);
    },
  });
  return {
    agent,
    fetch: agentFetch(agent),
    lastReach: () => last,
    onReach: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
