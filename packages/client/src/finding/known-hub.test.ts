import { describe, expect, it } from 'vitest';
import { hubIdentity } from '../testing/hand-network.ts';
import { askHub } from './ask-hub.ts';
import { reachedAt, type KnownHub } from './known-hub.ts';

const SAFE = 'https://192.168.1.20:4843';
const CLEAR = 'http://192.168.1.20:4800';
const identity = hubIdentity();

describe('a hub that a device knows', () => {
  it('FS7 FS4 is never asked in clear once it has an authority', async () => {
    expect(await askHub('http://127.0.0.1:9', 'the authority', Date.now)).toEqual({ kind: 'no-hub' });
  });

  it('FS7 loses its addresses in clear with its first authority, and comes to no other one', () => {
    const plain: KnownHub = { hubId: identity.hubId, centre: '', urls: [CLEAR], authorityPem: null };
    const pinned = reachedAt(plain, { url: SAFE, identity, authorityPem: 'PEM' });
    expect([pinned.urls, pinned.authorityPem]).toEqual([[SAFE], 'PEM']);
    expect(reachedAt(pinned, { url: CLEAR, identity, authorityPem: null }).urls).toEqual([SAFE]);
    expect(reachedAt(plain, { url: 'http://10.0.0.2:4800', identity, authorityPem: null }).urls).toEqual([
      ...['http://10.0.0.2:4800', CLEAR],
    ]);
  });
});
