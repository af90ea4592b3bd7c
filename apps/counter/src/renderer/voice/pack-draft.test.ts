import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readManifest } from '@motcua/voice/manifest';
import {
  checkClip,
  lackingIn,
  linesOf,
  manifestOf,
  putClip,
  startDraft,
  tileNamesOf,
  zipOf,
  type PackDraft,
} from './pack-draft.ts';

const TILES = tileNamesOf({
  services: [{ serviceId: 'ho-tich' as never, name: { vi: 'Hộ tịch', en: 'Civil status', km: null } }],
  serviceGroups: [{ groupId: 'dat' as never, name: { vi: 'Đất đai', en: null, km: null } }],
});
const WAV = new Uint8Array([0x52, 0x49, 0x46, 0x46]);
const CLIP = { wav: WAV, measure: { durationMs: 300, lufs: -16, peakDb: -1.5 }, checked: false };

function named(draft: PackDraft): PackDraft {
  return { ...draft, name: 'Tiếng Khmer của Sokha', speaker: 'Sokha' };
}

describe('VO2 a pack that is being recorded', () => {
  it('asks for every clip of its language, in the words of its variety, and for the names of services', () => {
    const vi = linesOf(startDraft('vi'), TILES);
    expect(vi.map(({ text }) => text)).toContain('lẻ');
    expect(vi.at(-2)).toMatchObject({ clipId: 'service-ho-tich', text: 'Hộ tịch' });
    expect(linesOf(startDraft('en'), TILES).at(-2)?.text).toBe('Civil status');
    expect(linesOf(startDraft('km'), TILES).at(-2)?.text).toBe('Hộ tịch');
    expect(vi.at(-1)).toMatchObject({ clipId: 'group-dat', text: 'Đất đai' });
    expect(linesOf(startDraft('blt'), []).map(({ clipId }) => clipId)).not.toContain('tens');
  });

  it('VO4 knows what is still missing, names of services aside', () => {
    const draft = startDraft('km');
    const all = lackingIn(draft).length;
    expect(lackingIn(putClip(draft, 'n-4', CLIP))).toHaveLength(all - 1);
    expect(lackingIn(putClip(draft, 'service-ho-tich', CLIP))).toHaveLength(all);
  });

  it('becomes a folder in one file that the hub can read', () => {
    const draft = checkClip(putClip(named(startDraft('km')), 'n-4', CLIP), 'n-4', true);
    const manifest = manifestOf(draft, TILES, '2026-11-21', ['en']) ?? expect.fail('no manifest');
    expect(manifest).toMatchObject({ packId: 'tieng-khmer-cua-sokha', clips: { 'n-4': { checked: true } } });
    const files = unzipSync(zipOf(draft, manifest));
    expect(Object.keys(files).sort()).toEqual(['tieng-khmer-cua-sokha/manifest.json', 'tieng-khmer-cua-sokha/n-4.wav']);
    expect(readManifest(strFromU8(files['tieng-khmer-cua-sokha/manifest.json'] ?? WAV))).toMatchObject({
      kind: 'read',
    });
  });

  it('is no pack without a name and a speaker, nor under the id of one that ships', () => {
    expect(manifestOf(startDraft('km'), TILES, '1', [])).toBeNull();
    expect(manifestOf({ ...named(startDraft('en')), name: 'en' }, TILES, '1', ['en'])?.packId).toBe('en-2');
  });

  it('is not checked any more when it is recorded again', () => {
    const draft = checkClip(putClip(startDraft('km'), 'n-4', CLIP), 'n-4', true);
    expect(putClip(draft, 'n-4', CLIP).clips['n-4']?.checked).toBe(false);
    expect(checkClip(draft, 'n-5', true)).toBe(draft);
  });
});
