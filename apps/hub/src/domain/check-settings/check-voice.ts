import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, type SettingsProblem } from './problem.ts';

/** VO1, VO5: one pack for a tongue, nothing always spoken for which there is none, and rooms that can be told apart. */
export function checkVoice({ voice }: Pick<CentreSettings, 'voice'>): readonly SettingsProblem[] {
  const { packs, always, zones } = voice;
  const tongues: readonly string[] = packs.map(({ tongue }) => tongue);
  const zoneIds = zones.map(({ zoneId }) => zoneId);
  return [
    ...repeated(tongues).map((i) => problem('voice.packs', 'named-twice', tongues[i] ?? '')),
    ...repeated(always).map((i) => problem('voice.always', 'named-twice', always[i] ?? '')),
    ...always
      .filter((tongue) => !tongues.includes(tongue))
      .map((tongue) => problem('voice.always', 'unknown-value', tongue, tongues.join(', '))),
    ...repeated(zoneIds).map((i) => problem(`voice.zones[${i}].zoneId`, 'id-twice', zoneIds[i] ?? '')),
    ...zones.flatMap(({ name }, i) => unless(name.trim() !== '', `voice.zones[${i}].name`, 'empty')),
  ];
}
