import { describe, expect, it } from 'vitest';
import { kiosksRead, PLAIN_SCREENS, SCREENS_OF_BEFORE } from '@motcua/protocol/plain-screens';
import type { VoiceSettings } from '@motcua/protocol';
import { chooseAlways, choosePack, namesWait, tonguesOf } from './pack-choice.ts';

const voice: VoiceSettings = PLAIN_SCREENS.voice;
const [VI, EN, KM] = ['vi', 'en', 'km'] as never[] as [never, never, never];

describe('choosing voices', () => {
  it('offers the tongues of all packs, and those that the settings name though there is no pack any more', () => {
    const held = (tongue: string) => ({ manifest: { tongue }, isShipped: true }) as never;
    expect(tonguesOf([held('km'), held('vi'), held('vi')], voice.packs)).toEqual(['vi', 'en', 'km']);
  });

  it('keeps one pack for a tongue, and always speaks none that has no pack', () => {
    const north = choosePack(voice, VI, 'vi-bac' as never);
    expect(north.packs.map(({ packId }) => packId)).toEqual(['vi-bac', 'en']);
    expect(choosePack(voice, KM, 'khmer' as never).packs).toHaveLength(3);
    expect(choosePack(voice, VI, null)).toMatchObject({ packs: [{ tongue: 'en' }], always: [] });
  });

  it('orders what is always spoken, none twice, without holes', () => {
    expect(chooseAlways([VI], 1, EN)).toEqual(['vi', 'en']);
    expect(chooseAlways([VI, EN], 0, EN)).toEqual(['en']);
    expect(chooseAlways([VI, EN, KM], 1, null)).toEqual(['vi', 'km']);
  });

  it('VO7, KI11 settings of before: kiosks read, whatever calls say, and it is said where no clips of names are made', () => {
    const before: VoiceSettings = SCREENS_OF_BEFORE.voice;
    const named: VoiceSettings = { ...before, serviceNames: true };
    expect([kiosksRead(before), kiosksRead(named)]).toEqual([true, true]);
    expect([namesWait(before), namesWait(named)]).toEqual([true, false]);
    expect([kiosksRead(voice), namesWait(voice)]).toEqual([true, false]);
    const silent: VoiceSettings = { ...voice, kioskNames: false, serviceNames: true };
    expect([kiosksRead(silent), namesWait(silent)]).toEqual([false, false]);
  });
});
