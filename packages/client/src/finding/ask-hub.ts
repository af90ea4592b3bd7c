import { HUB_IDENTITY_PATH, hubIdentitySchema } from '@motcua/protocol';
import { checkHub, meetHub, type HubFault } from '../node/meet-hub.ts';
import { MOST_IDENTITY_BYTES, readAtMost } from '../node/read-at-most.ts';
import type { AskedHub } from './known-hub.ts';

const ASK_WITHIN_MS = 4_000;

/**
 * FS3, FS4: asks whoever is at this origin who they are. `authorityPem`: over HTTPS the only one who may have certified them; null:
 * whom they name themselves is taken, if their door proves it. `now`: ms since 1970 by this machine's clock.
 */
export async function askHub(origin: string, authorityPem: string | null, now: () => number): Promise<AskedHub> {
  const url = new URL(origin).origin;
  // Who has an authority is never asked without it: whatever answers in clear is not that hub.
  if (!url.startsWith('https:')) return authorityPem === null ? askInClear(url) : { kind: 'no-hub' };
  if (authorityPem === null) {
    const met = await meetHub(url, now);
    if (met.kind !== 'met') return met.kind === 'impostor' ? { kind: 'no-hub' } : faultOf(met);
    return { kind: 'hub', found: { url, identity: met.identity, authorityPem: met.caPem } };
  }
  const checked = await checkHub(url, { caPem: authorityPem, now });
  if (checked.kind !== 'trusted') return faultOf(checked);
  return { kind: 'hub', found: { url, identity: checked.identity, authorityPem } };
}

function faultOf({ kind }: HubFault): AskedHub {
  switch (kind) {
    case 'impostor':
      return { kind: 'stranger' };
    case 'expired':
    case 'not-yet-valid':
      return { kind: 'clock' };
    case 'not-tls':
    case 'not-a-hub':
      return { kind: 'no-hub' };
    case 'unreachable':
      return { kind: 'nobody' };
  }
}

async function askInClear(url: string): Promise<AskedHub> {
  try {
    const signal = AbortSignal.timeout(ASK_WITHIN_MS);
    const answer = await fetch(new URL(HUB_IDENTITY_PATH, url), { signal, redirect: 'error' });
    const text = await readAtMost(answer, MOST_IDENTITY_BYTES).catch(() => 'null');
    // As a hub does that has not opened its doors yet.
    if (answer.status === 503) return { kind: 'nobody' };
    const said = hubIdentitySchema.safeParse(parsed(text));
    if (!answer.ok || !said.success) return { kind: 'no-hub' };
    return { kind: 'hub', found: { url, identity: said.data, authorityPem: null } };
  } catch {
    return { kind: 'nobody' };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
