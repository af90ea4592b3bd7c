import type { VoiceSettings } from '@motcua/protocol';
import type { HeldPack } from './voice-packs-api.ts';

type Chosen = VoiceSettings['packs'][number];

/** The tongues of the packs that there are, and those that the settings name; Vietnamese first. */
export function tonguesOf(packs: readonly HeldPack[], chosen: readonly Chosen[]): readonly Chosen['tongue'][] {
  const all = [
    ...packs.map(({ manifest }) => manifest.tongue as Chosen['tongue']),
    ...chosen.map(({ tongue }) => tongue),
  ];
  return [...new Set(all)].sort((a, b) => Number(b === 'vi') - Number(a === 'vi') || (a < b ? -1 : 1));
}

/** VO7: settings of before that ask for names nowhere: kiosks read, and names on tiles have no clips made for it. */
export function namesWait({ kioskNames, serviceNames }: VoiceSettings): boolean {
  return kioskNames === undefined && !serviceNames;
}

/** Another pack for a tongue; null: none. What is not spoken any more is not always spoken either. */
export function choosePack(
  voice: VoiceSettings,
  tongue: Chosen['tongue'],
  packId: Chosen['packId'] | null,
): VoiceSettings {
  const place = voice.packs.findIndex((pack) => pack.tongue === tongue);
  if (packId === null) {
    const packs = voice.packs.filter((pack) => pack.tongue !== tongue);
    return { ...voice, packs, always: voice.always.filter((each) => each !== tongue) };
  }
  if (place === -1) return { ...voice, packs: [...voice.packs, { tongue, packId }] };
  return { ...voice, packs: voice.packs.map((pack, n) => (n === place ? { tongue, packId } : pack)) };
}

/** What is always spoken, with another tongue at a place; null: nothing there. No tongue stands there twice. */
export function chooseAlways(
  always: VoiceSettings['always'],
  place: number,
  tongue: Chosen['tongue'] | null,
): VoiceSettings['always'] {
  const places: (Chosen['tongue'] | null)[] = [0, 1, 2].map((n) => {
    const there = n === place ? tongue : (always[n] ?? null);
    return n !== place && there === tongue ? null : there;
  });
  return places.filter((each) => each !== null);
}
