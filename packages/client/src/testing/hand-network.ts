import type { HubIdentity, HubNotice } from '@motcua/protocol';
import type { AskedHub, FoundHub } from '../finding/known-hub.ts';
import type { HeardNotice, OfficeNetwork, OwnAddress } from '../finding/office-network.ts';

/** A network whose machines say what a test wants, and that remembers what it was asked. */
export class HandNetwork implements OfficeNetwork {
  own: readonly OwnAddress[] = [{ address: '192.168.1.10', netmask: '255.255.255.0' }];
  /** Who answers at which origin. */
  readonly answers = new Map<string, AskedHub>();
  /** Hosts with an open port. */
  readonly open = new Set<string>();
  readonly asked: string[] = [];
  readonly knocked: string[] = [];
  calls = 0;
  #hear: ((heard: HeardNotice) => void) | null = null;

  ownAddresses(): readonly OwnAddress[] {
    return this.own;
  }
  call(onHeard: (heard: HeardNotice) => void): () => void {
    this.calls += 1;
    this.#hear = onHeard;
    return () => {
      if (this.#hear === onHeard) this.#hear = null;
    };
  }
  knocks(host: string, port: number): Promise<boolean> {
    this.knocked.push(`${host}:${port}`);
    return Promise.resolve(this.open.has(host));
  }
  ask(origin: string, authorityPem: string | null): Promise<AskedHub> {
    this.asked.push(origin);
    const answer = this.answers.get(origin) ?? { kind: 'nobody' };
    // Whoever has no certificate of the authority that is asked for is a stranger, as over real TLS.
    const isOther = answer.kind === 'hub' && authorityPem !== null && answer.found.authorityPem !== authorityPem;
    return Promise.resolve(isOther ? { kind: 'stranger' } : answer);
  }
  /** False: nobody listens. */
  hear(heard: HeardNotice): boolean {
    this.#hear?.(heard);
    return this.#hear !== null;
  }
  stand(found: FoundHub): void {
    this.answers.set(found.url, { kind: 'hub', found });
  }
}

export function hubIdentity(more: Partial<HubIdentity> = {}): HubIdentity {
  return {
    ...{ hubId: '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11', centre: 'Trung tâm phường Mẫu', version: '1' },
    ...{ protocol: { min: 1, max: 1 }, httpPort: 4800, httpsPort: 4843, authorityFingerprint: 'ab'.repeat(32) },
    ...{ authorityDigits: null, addresses: [], movedAt: null, hubTime: 0 },
    ...more,
  };
}

export function noticeOf({ hubId, centre, httpPort, httpsPort, authorityFingerprint }: HubIdentity): HubNotice {
  return { hubId, centre, httpPort, httpsPort, authorityFingerprint };
}
