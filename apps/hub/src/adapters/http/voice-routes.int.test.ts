import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Tongue, VoicePackId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';
import type { PackRefusal, VoicePacks } from '../../ports/voice-packs.ts';
import { noSettings } from '../../testing/empty-office.ts';
import { openDoors, temporaryFolder, type Doors } from '../../testing/doors.ts';

const CLIP = { type: 'audio/ogg', bytes: Buffer.from('OggS'), etag: '"1"' };

describe('VO2 voice packs over HTTP', () => {
  let doors: Doors;
  let pages: string;
  const taken: { packId: string; bytes: number }[] = [];
  let refusal: PackRefusal | null = null;
  let inForce: CentreSettings | null = null;
  const voicePacks: VoicePacks = {
    list: () => [],
    file: (packId, name) => Promise.resolve(packId === 'en' && name === 'n-4.ogg' ? CLIP : null),
    take: (packId, zip) => {
      taken.push({ packId, bytes: zip.length });
      return Promise.resolve(refusal);
    },
    makeNames: () => Promise.resolve(),
    remove: (packId) => Promise.resolve(packId === 'khmer'),
  };

  beforeEach(async () => {
    taken.length = 0;
    refusal = null;
    inForce = null;
    pages = temporaryFolder();
    const settings = { ...noSettings, present: () => inForce };
    const parts = { store: new MemoryAccessStore(), loopbackDemo: false, port: 0, pages, voicePacks, settings };
    doors = await openDoors(parts);
  });
  afterEach(async () => {
    await doors.close();
    rmSync(pages, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(doors.url + path, { headers });
  const put = (headers: Record<string, string>, body = new Uint8Array(64)) =>
    fetch(`${doors.url}/api/voice-packs/khmer`, { method: 'PUT', headers, body });

  it('are read by whoever can open a page, and asked for again in a few bytes', async () => {
    expect(await (await get('/voice-packs')).json()).toEqual({ packs: [] });
    const clip = await get('/voice-packs/en/n-4.ogg');
    expect([clip.status, clip.headers.get('content-type'), await clip.text()]).toEqual([200, 'audio/ogg', 'OggS']);
    expect((await get('/voice-packs/en/n-4.ogg', { 'if-none-match': '"1"' })).status).toBe(304);
    for (const path of ['en/n-5.ogg', 'fr/n-4.ogg', 'en/..%2fn-4.ogg']) {
      expect((await get(`/voice-packs/${path}`)).status).toBe(404);
    }
  });

  it('are changed by administrators alone', async () => {
    expect((await put({ origin: doors.url })).status).toBe(401);
    expect((await put((await doors.signIn('officer')).headers)).status).toBe(403);
    expect(taken).toEqual([]);
    const { headers } = await doors.signIn('administrator');
    expect((await put(headers)).status).toBe(204);
    expect(taken).toEqual([{ packId: 'khmer', bytes: 64 }]);
    const remove = (packId: string) => fetch(`${doors.url}/api/voice-packs/${packId}`, { method: 'DELETE', headers });
    expect([(await remove('khmer')).status, (await remove('en')).status]).toEqual([204, 404]);
  });

  it('are not taken away while the settings in force name them', async () => {
    const { headers } = await doors.signIn('administrator');
    const centre = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
    const voice = { ...centre.voice, packs: [{ tongue: 'km' as Tongue, packId: 'khmer' as VoicePackId }] };
    inForce = { ...centre, voice };
    const remove = () => fetch(`${doors.url}/api/voice-packs/khmer`, { method: 'DELETE', headers });
    const refused = await remove();
    expect([refused.status, await refused.json()]).toEqual([
      ...[409, { code: 'forbidden', field: 'in-use', retryAfterMs: null }],
    ]);
    inForce = { ...centre, voice: { ...voice, packs: [] } };
    expect((await remove()).status).toBe(204);
  });

  it('are refused with what does not fit', async () => {
    const { headers } = await doors.signIn('administrator');
    const refused = async (kind: PackRefusal) => {
      refusal = kind;
      const answer = await put(headers);
      const { code, field } = (await answer.json()) as { code: string; field: string };
      return [answer.status, code, field];
    };
    expect(await refused({ kind: 'unreadable', where: 'n-4.wav' })).toEqual([400, 'malformed', 'n-4.wav']);
    expect(await refused({ kind: 'too-many' })).toEqual([413, 'too-large', 'too-many']);
    expect(await refused({ kind: 'shipped' })).toEqual([403, 'forbidden', 'packId']);
    expect(await refused({ kind: 'full' })).toEqual([503, 'storage-unavailable', 'full']);
    const answer = await put(headers, new Uint8Array(13 * 1024 * 1024)).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect(taken.every(({ bytes }) => bytes === 64)).toBe(true);
  });

  it('let the counter’s page alone use a microphone', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('permissions-policy') ?? '';
    expect(await policyOf('/counter/')).toContain('microphone=(self)');
    for (const path of ['/', '/kiosk/', '/display/', '/voice-packs'])
      expect(await policyOf(path)).toContain('microphone=()');
  });
});
