import type { CentreSettings } from './settings-document.ts';
import type { LayoutId, Tongue, VoicePackId, ZoneId } from './vocabulary.ts';

const HALL = 'sanh' as ZoneId;

/** The parts of the settings for screens, voice and care, as a centre has them that has said nothing about them. */
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
