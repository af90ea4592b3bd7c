import { expect, it } from 'vitest';
import type { VoiceSettings } from '@motcua/protocol';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { checkVoice } from './check-voice.ts';

const voice: VoiceSettings = PLAIN_SCREENS.voice;
const problems = (change: Partial<VoiceSettings>) =>
  checkVoice({ voice: { ...voice, ...change } }).map(({ field, code }) => `${field} ${code}`);

it('VO5 finds a tongue with two packs or always spoken without one, and rooms that are the same or have no name', () => {
  const [vi] = voice.packs;
  const [zone] = voice.zones;
  if (vi === undefined || zone === undefined) throw new Error('the plain settings have neither pack nor room');
  expect(problems({})).toEqual([]);
  expect(problems({ packs: [vi, vi] })).toEqual(['voice.packs named-twice']);
  expect(problems({ always: ['km' as never] })).toEqual(['voice.always unknown-value']);
  expect(problems({ always: [vi.tongue, vi.tongue] })).toEqual(['voice.always named-twice']);
  expect(problems({ zones: [zone, zone] })).toEqual(['voice.zones[1].zoneId id-twice']);
  expect(problems({ zones: [{ ...zone, name: ' ' }] })).toEqual(['voice.zones[0].name empty']);
  expect(problems({ packs: [], always: [] })).toEqual([]);
});
