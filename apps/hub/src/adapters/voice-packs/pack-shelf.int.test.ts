import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PackManifest } from '@motcua/voice/manifest';
import { NameClips } from './name-clips.ts';
import { PackShelf } from './pack-shelf.ts';

const SOUND = new Uint8Array([0x52, 0x49, 0x46, 0x46, ...Array.from({ length: 60 }, (_, n) => n)]);

function manifest(change: Partial<PackManifest> = {}): PackManifest {
  return {
    ...{ format: 1, packId: 'khmer', name: 'ខ្មែរ', tongue: 'km', variety: null, speaker: 'Sokha' },
    ...{ licence: 'CC0', version: '1' },
    clips: { 'n-1': { file: 'n-1.wav', text: 'មួយ', durationMs: 300, lufs: -16, peakDb: -1.5, checked: true } },
    ...change,
  };
}

function zipOf(content: PackManifest, clips: Readonly<Record<string, Uint8Array>> = { 'n-1.wav': SOUND }): Uint8Array {
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(content)), ...clips });
}

describe('VO2 the shelf of voice packs', () => {
  const lines: object[] = [];
  let folder = '';
  let changes = 0;
  /** What the program that speaks waits for. */
  let spoken = Promise.resolve();
  let freeBytes = Number.MAX_SAFE_INTEGER;
  let shelf: PackShelf;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-packs-'));
    lines.length = 0;
    changes = 0;
    spoken = Promise.resolve();
    freeBytes = Number.MAX_SAFE_INTEGER;
    const note = (fields: object) => void lines.push(fields);
    shelf = new PackShelf({
      ...{ shippedFolder: join(folder, 'shipped'), ownFolder: join(folder, 'own') },
      names: new NameClips(join(folder, 'names'), async () => {
        await spoken;
        const values = Float32Array.from({ length: 8_000 }, (_, at) => 0.3 * Math.sin(at / 8));
        return { rate: 22_050, values };
      }),
      log: { info: note, warn: note, error: note },
      onChanged: () => (changes += 1),
      freeBytes: () => Promise.resolve(freeBytes),
    });
    await lay('shipped', 'vi-nam', manifest({ packId: 'vi-nam', tongue: 'vi', variety: 'south' }));
    await shelf.open();
  });

  async function lay(where: string, packId: string, content: PackManifest): Promise<void> {
    const place = join(folder, where, packId);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'manifest.json'), JSON.stringify(content));
    await writeFile(join(place, 'n-1.wav'), SOUND);
  }

  const ids = () =>
    shelf.list().map(({ manifest: { packId }, isShipped }) => `${packId}${isShipped ? ' shipped' : ''}`);

  it('holds what ships, takes in what is brought, and gives both back', async () => {
    expect(await shelf.take('khmer', zipOf(manifest()))).toBeNull();
    expect(ids()).toEqual(['khmer', 'vi-nam shipped']);
    expect(changes).toBe(2);
    const file = await shelf.file('khmer', 'n-1.wav');
    expect(file?.type).toBe('audio/wav');
    expect(file?.bytes.equals(SOUND)).toBe(true);
    expect((await readdir(join(folder, 'own'))).sort()).toEqual(['khmer']);
  });

  it('takes a pack that is brought again in the place of the first', async () => {
    await shelf.take('khmer', zipOf(manifest()));
    await shelf.take('khmer', zipOf(manifest({ version: '2' })));
    expect(shelf.list().map((pack) => pack.manifest.version)).toEqual(['2', '1']);
    expect(await readdir(join(folder, 'own'))).toEqual(['khmer']);
  });

  it('has the old pack again where the power went before the new one stood in its place', async () => {
    await lay('own', '.old-khmer', manifest());
    await lay('own', '.new-khmer', manifest({ version: '2' }));
    await shelf.open();
    expect(shelf.list().map((pack) => pack.manifest.version)).toEqual(['1', '1']);
    expect(await readdir(join(folder, 'own'))).toEqual(['khmer']);
  });

  it('keeps the new pack where the power went before the old one was gone', async () => {
    await lay('own', '.old-khmer', manifest());
    await lay('own', 'khmer', manifest({ version: '2' }));
    await shelf.open();
    expect(shelf.list().map((pack) => pack.manifest.version)).toEqual(['2', '1']);
    expect(await readdir(join(folder, 'own'))).toEqual(['khmer']);
  });

  it('reads a zip whose files lie in one folder, as file managers make them', async () => {
    const zip = zipSync({ khmer: { 'manifest.json': strToU8(JSON.stringify(manifest())), 'n-1.wav': SOUND } });
    expect(await shelf.take('khmer', zip)).toBeNull();
  });

  it('never gives a file that the manifest does not name, whatever the name is', async () => {
    await writeFile(join(folder, 'own-secret.wav'), SOUND);
    for (const name of ['manifest.json', '../own-secret.wav', 'n-2.wav', '', '..', 'n-1.wav/', '/etc/passwd']) {
      expect(await shelf.file('vi-nam', name)).toBeNull();
    }
    for (const packId of ['..', '.', '', '__proto__', 'constructor']) {
      expect(await shelf.file(packId, 'n-1.wav')).toBeNull();
    }
  });

  it('says what is wrong with a pack, and keeps what it has', async () => {
    const tell = async (zip: Uint8Array, packId = 'khmer') => await shelf.take(packId, zip);
    expect(await tell(new Uint8Array(40))).toEqual({ kind: 'unreadable', where: 'zip' });
    expect(await tell(zipSync({ 'n-1.wav': SOUND }))).toEqual({ kind: 'unreadable', where: 'manifest.json' });
    expect(await tell(zipOf(manifest(), {}))).toEqual({ kind: 'unreadable', where: 'n-1.wav' });
    expect(await tell(zipOf(manifest(), { 'n-1.wav': strToU8('<html>') }))).toEqual({
      kind: 'unreadable',
      where: 'n-1.wav',
    });
    expect(await tell(zipOf(manifest({ packId: 'other' })))).toEqual({ kind: 'unreadable', where: 'packId' });
    expect(await tell(zipOf(manifest({ tongue: '' })))).toEqual({ kind: 'unreadable', where: 'tongue' });
    expect(await tell(zipOf(manifest({ packId: '../x' })), '../x')).toEqual({ kind: 'unreadable', where: 'packId' });
    expect(await tell(zipOf(manifest({ packId: 'vi-nam' })), 'vi-nam')).toEqual({ kind: 'shipped' });
    expect(ids()).toEqual(['vi-nam shipped']);
  });

  it('unpacks nothing that would be too large', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await shelf.take('khmer', bomb)).toEqual({ kind: 'too-large' });
    const loud = zipOf(manifest(), { 'n-1.wav': new Uint8Array(2 * 1024 * 1024) });
    expect(await shelf.take('khmer', loud)).toEqual({ kind: 'too-large' });
  });

  it('leaves a folder out that is no pack, and says so', async () => {
    await lay('own', 'broken', manifest({ packId: 'another' }));
    await shelf.open();
    expect(ids()).toEqual(['vi-nam shipped']);
    expect(lines).toContainEqual({ event: 'voice-pack-unusable', packId: 'broken', where: 'packId' });
  });

  it('VO7 lists and gives names of services that were made for a pack, though it ships', async () => {
    const name = { vi: 'Hộ tịch', en: null, km: null };
    await shelf.makeNames(['vi-nam', 'gone'], [{ clipId: 'service-ho-tich', name }]);
    expect(changes).toBe(2);
    expect(shelf.list()[0]?.manifest.clips['service-ho-tich']?.text).toBe('Hộ tịch');
    expect((await shelf.file('vi-nam', 'service-ho-tich.wav'))?.type).toBe('audio/wav');
    expect(await shelf.file('vi-nam', 'names.json')).toBeNull();
    expect(await readdir(join(folder, 'shipped', 'vi-nam'))).not.toContain('service-ho-tich.wav');
  });

  it('VO7 holds up nobody while names are spoken, however long that takes', async () => {
    let finish = (): void => undefined;
    spoken = new Promise<void>((resolve) => (finish = resolve));
    const name = { vi: 'Hộ tịch', en: null, km: null };
    const naming = shelf.makeNames(['vi-nam'], [{ clipId: 'service-ho-tich', name }]);
    expect(await shelf.take('khmer', zipOf(manifest()))).toBeNull();
    expect(await shelf.remove('khmer')).toBe(true);
    expect(shelf.list()[0]?.manifest.clips['service-ho-tich']).toBeUndefined();
    finish();
    await naming;
    expect(shelf.list()[0]?.manifest.clips['service-ho-tich']?.text).toBe('Hộ tịch');
  });

  it('VO2 takes no pack for which the disk has no room beside the journal, and keeps what it has', async () => {
    await shelf.take('khmer', zipOf(manifest()));
    freeBytes = 200_000_000;
    expect(await shelf.take('khmer', zipOf(manifest({ version: '2' })))).toEqual({ kind: 'full' });
    expect(shelf.list().map((pack) => pack.manifest.version)).toEqual(['1', '1']);
    expect(await readdir(join(folder, 'own'))).toEqual(['khmer']);
  });

  it('VO2 leaves nothing of a pack behind for which the disk was full after all', async () => {
    await shelf.take('khmer', zipOf(manifest()));
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await symlink('/dev/full', join(elsewhere, 'n-1.wav'));
    await symlink(elsewhere, join(folder, 'own', '.new-khmer'));
    expect(await shelf.take('khmer', zipOf(manifest({ version: '2' })))).toEqual({ kind: 'full' });
    expect(shelf.list().map((pack) => pack.manifest.version)).toEqual(['1', '1']);
    expect(await readdir(join(folder, 'own'))).toEqual(['khmer']);
  });

  it('VO7 makes no names where the disk has no room beside the journal', async () => {
    freeBytes = 200_000_000;
    const name = { vi: 'Hộ tịch', en: null, km: null };
    await shelf.makeNames(['vi-nam'], [{ clipId: 'service-ho-tich', name }]);
    expect(shelf.list()[0]?.manifest.clips['service-ho-tich']).toBeUndefined();
    expect(lines).toMatchObject([{ event: 'voice-names-no-room' }]);
    expect(await readdir(folder)).not.toContain('names');
  });

  it('takes the centre’s own away again, and never what ships', async () => {
    await shelf.take('khmer', zipOf(manifest()));
    expect(await shelf.remove('vi-nam')).toBe(false);
    expect(await shelf.remove('khmer')).toBe(true);
    expect(await shelf.remove('khmer')).toBe(false);
    expect(ids()).toEqual(['vi-nam shipped']);
  });
});
