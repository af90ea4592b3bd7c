import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PackManifest } from '@motcua/voice/manifest';
import { encodeWav } from '@motcua/voice/sound';
import type { SpokenName } from '../../ports/voice-packs.ts';
import { createEspeak, type SpeakText } from './espeak.ts';
import { NameClips } from './name-clips.ts';

const MANIFEST: PackManifest = {
  ...{ format: 1, packId: 'vi-nam', name: 'Nam', tongue: 'vi', variety: 'south', speaker: 'máy', licence: 'CC0' },
  ...{ version: '1', clips: {} },
};
const name = (serviceId: string, vi: string, en: string | null = null): SpokenName => {
  return { clipId: `service-${serviceId}`, name: { vi, en, km: null } };
};

describe('VO7 names of services made on the hub', () => {
  const said: string[] = [];
  let folder = '';
  let isThere = true;
  let clips: NameClips;
  const speak: SpeakText = (text, voice) => {
    if (!isThere) return Promise.resolve(null);
    said.push(`${voice}: ${text}`);
    const values = Float32Array.from({ length: 8_000 }, (_, at) => 0.3 * Math.sin(at / 8));
    return Promise.resolve({ rate: 22_050, values });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-names-'));
    said.length = 0;
    isThere = true;
    clips = new NameClips(folder, speak);
  });

  it('are made once, as loud as every clip, and anew when the name is another', async () => {
    expect(await clips.make(MANIFEST, [name('ho-tich', 'Hộ tịch')])).toBe(true);
    expect(await clips.make(MANIFEST, [name('ho-tich', 'Hộ tịch')])).toBe(false);
    expect(clips.of('vi-nam')['service-ho-tich']).toMatchObject({ file: 'service-ho-tich.wav', checked: false });
    expect(clips.of('vi-nam')['service-ho-tich']?.lufs).toBeCloseTo(-16, 0);
    expect(await clips.make(MANIFEST, [name('ho-tich', 'Khai sinh')])).toBe(true);
    expect(said).toEqual(['vi-vn-x-south: Hộ tịch', 'vi-vn-x-south: Khai sinh']);
    expect(await clips.make(MANIFEST, [])).toBe(true);
    expect(await readdir(join(folder, 'vi-nam'))).toEqual(['names.json']);
  });

  it('are made no longer when the hub closes, and what was made before stays', async () => {
    await clips.make(MANIFEST, [name('ho-tich', 'Hộ tịch')]);
    clips.stop();
    expect(await clips.make(MANIFEST, [name('ho-tich', 'Khai sinh'), name('dat-dai', 'Đất đai')])).toBe(false);
    expect(said).toEqual(['vi-vn-x-south: Hộ tịch']);
    expect(Object.keys(clips.of('vi-nam'))).toEqual(['service-ho-tich']);
  });

  it('are there again after a start', async () => {
    await clips.make(MANIFEST, [name('ho-tich', 'Hộ tịch')]);
    const again = new NameClips(folder, speak);
    expect(again.of('vi-nam')).toEqual({});
    await again.open('vi-nam');
    expect(again.of('vi-nam')).toEqual(clips.of('vi-nam'));
  });

  it('leave what a person has spoken alone, and languages that the program does not speak', async () => {
    const spoken = {
      file: 'service-ho-tich.ogg',
      text: 'Hộ tịch',
      durationMs: 500,
      lufs: -16,
      peakDb: -2,
      checked: true,
    };
    const own = { ...MANIFEST, clips: { 'service-ho-tich': spoken } };
    expect(await clips.make(own, [name('ho-tich', 'Hộ tịch')])).toBe(false);
    expect(await clips.make({ ...MANIFEST, packId: 'km', tongue: 'km' }, [name('ho-tich', 'Hộ tịch')])).toBe(false);
    await clips.make({ ...MANIFEST, packId: 'en', tongue: 'en', variety: null }, [
      name('a', 'Hộ tịch', 'Civil status'),
    ]);
    expect(said).toEqual(['en-gb: Civil status']);
  });

  it('are not made where there is no program, and never become a file outside the folder', async () => {
    isThere = false;
    expect(await clips.make(MANIFEST, [name('ho-tich', 'Hộ tịch')])).toBe(false);
    isThere = true;
    expect(await clips.make(MANIFEST, [name('../../x', 'Hộ tịch')])).toBe(false);
    expect(said).toEqual([]);
    await expect(createEspeak('no-such-program-here')('Hộ tịch', 'vi')).resolves.toBeNull();
  });

  it('are made by a program that is put on the machine while the hub runs; before that nothing is started', async () => {
    const speakOf = createEspeak('espeak-of-a-test', `${join(folder, 'nothing')}:${folder}`);
    await expect(speakOf('Hộ tịch', 'vi')).resolves.toBeNull();
    const sound = join(folder, 'sound.wav');
    await writeFile(sound, encodeWav({ rate: 22_050, values: Float32Array.from([0, 0.5, -0.5]) }));
    await writeFile(join(folder, 'espeak-of-a-test'), `#!/bin/sh\ncat > /dev/null\ncat '${sound}'\n`, { mode: 0o755 });
    const said = await speakOf('Hộ tịch', 'vi');
    expect([said?.rate, said?.values.length]).toEqual([22_050, 3]);
  });
});
