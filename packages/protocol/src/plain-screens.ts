import type { CentreSettings } from './settings-document.ts';
import type { VoiceSettings } from './voice-settings.ts';
import type { LayoutId, Tongue, VoicePackId, ZoneId } from './vocabulary.ts';

const HALL = 'sanh' as ZoneId;

/** The parts of the settings for screens, voice and care, as a new centre has them that has said nothing about them. */
export const PLAIN_SCREENS = {
  serviceGroups: [],
  procedures: [],
  screens: {
    usual: {
      layoutId: 'hall' as LayoutId,
      theme: 'night',
      zoomPercent: 100,
      languages: ['vi'],
      ...{ serviceIds: null, counterIds: null, zoneId: HALL },
    },
    ...{ displays: [], layouts: [], ticker: [], media: [] },
  },
  voice: {
    packs: [
      { tongue: 'vi' as Tongue, packId: 'vi-nam' as VoicePackId },
      { tongue: 'en' as Tongue, packId: 'en' as VoicePackId },
    ],
    always: ['vi' as Tongue],
    ticketLanguage: true,
    numbers: 'digits',
    twiceWhenQuiet: true,
    volumePercent: 100,
    serviceNames: false,
    kioskNames: true,
    zones: [{ zoneId: HALL, name: 'Sảnh', speakerId: null }],
  },
  norms: { longWaitMinutes: 30, nearPercent: 80, services: [], helpForAllAfterMs: 120_000 },
  satisfaction: { enabled: false, reasons: [], openForMinutes: 60 },
  follow: { enabled: false, port: 7180, host: null, checkedAt: null },
  languageChecks: [],
} as const satisfies Partial<CentreSettings>;

const { kioskNames: _ofNewCentres, ...voiceOfBefore } = PLAIN_SCREENS.voice;

/** VO7: the same for a centre whose settings are older than these parts: nothing is made for it that nobody asked for. */
export const SCREENS_OF_BEFORE = { ...PLAIN_SCREENS, voice: voiceOfBefore } as const satisfies Partial<CentreSettings>;

/** KI11: whether kiosks read aloud. Where the settings say nothing they do, as they did before there was anything to say. */
export function kiosksRead({ kioskNames = true }: Pick<VoiceSettings, 'kioskNames'>): boolean {
  return kioskNames;
}
