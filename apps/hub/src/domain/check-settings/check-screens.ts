import { findLayout } from '@motcua/protocol/ready-layouts';
import type { DisplayLook, MediaItem } from '@motcua/protocol/screen-settings';
import { READY_LAYOUT_IDS } from '@motcua/protocol/screen-settings';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { isMediaFileName } from '@motcua/protocol/media-files';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import { checkLayout } from './check-layout.ts';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const LEAST_ZOOM = 80;
const MOST_ZOOM = 150;
const LONGEST_LINE = 300;

/** DP4–DP8: layouts, and what each display shows of the calls and beside them. */
export function checkScreens(settings: CentreSettings): readonly SettingsProblem[] {
  const { usual, displays, layouts, ticker, media } = settings.screens;
  const deviceIds = displays.map(({ deviceId }) => deviceId);
  const layoutIds = [...READY_LAYOUT_IDS, ...layouts.map(({ layoutId }) => layoutId)];
  return [
    ...checkLook(settings, usual, 'screens.usual'),
    ...displays.flatMap((look, i) => checkLook(settings, look, `screens.displays[${i}]`)),
    ...repeated(deviceIds).map((i) => problem(`screens.displays[${i}]`, 'named-twice', deviceIds[i] ?? '')),
    ...repeated(layoutIds).map((i) =>
      problem(`screens.layouts[${i - READY_LAYOUT_IDS.length}]`, 'id-twice', layoutIds[i] ?? ''),
    ),
    ...layouts.flatMap((layout, i) => checkLayout(layout, `screens.layouts[${i}]`)),
    ...ticker.flatMap(({ vi, en, km }, i) => {
      const isLong = [vi, en, km].some((text) => (text?.length ?? 0) > LONGEST_LINE);
      if (isLong) return [problem(`screens.ticker[${i}]`, 'text-too-long', LONGEST_LINE)];
      return unless(vi.trim() !== '', `screens.ticker[${i}]`, 'no-vietnamese-text');
    }),
    ...repeated(media.map(({ mediaId }) => mediaId)).map((i) =>
      problem(`screens.media[${i}]`, 'id-twice', media[i]?.mediaId ?? ''),
    ),
    ...media.flatMap((item, i) => checkMedia(item, `screens.media[${i}]`)),
  ];
}

function checkLook({ screens, services, counters }: CentreSettings, look: DisplayLook, field: string) {
  const { layoutId, zoomPercent, languages, serviceIds, counterIds } = look;
  const knownServices = new Set(services.map(({ serviceId }) => serviceId));
  const knownCounters = new Set(counters.map(({ counterId }) => counterId));
  return [
    ...unless(findLayout(screens.layouts, layoutId) !== null, `${field}.layoutId`, 'unknown-layout', layoutId),
    ...wholeNumber(`${field}.zoomPercent`, zoomPercent, LEAST_ZOOM, MOST_ZOOM),
    ...unless(languages.length > 0, `${field}.languages`, 'empty'),
    ...languages
      .filter((language) => !LANGUAGES.includes(language))
      .map((language) => problem(`${field}.languages`, 'unknown-value', language, LANGUAGES.join(', '))),
    ...repeated(languages).map((i) => problem(`${field}.languages`, 'named-twice', languages[i] ?? '')),
    ...(serviceIds ?? [])
      .filter((id) => !knownServices.has(id))
      .map((id) => problem(`${field}.serviceIds`, 'unknown-service', id)),
    ...(counterIds ?? [])
      .filter((id) => !knownCounters.has(id))
      .map((id) => problem(`${field}.counterIds`, 'unknown-counter', id)),
    // Whoever ticks nothing would have a screen on which nobody is ever called.
    ...unless(serviceIds?.length !== 0, `${field}.serviceIds`, 'empty'),
    ...unless(counterIds?.length !== 0, `${field}.counterIds`, 'empty'),
  ];
}

function checkMedia({ content, seconds, from, to }: MediaItem, field: string): readonly SettingsProblem[] {
  const isOrdered = from === null || to === null || from <= to;
  return [
    ...(content.kind === 'notice'
      ? unless(content.heading.vi.trim() !== '', `${field}.content.heading`, 'no-vietnamese-text')
      : unless(isMediaFileName(content.fileName), `${field}.content.fileName`, 'media-name', content.fileName)),
    ...wholeNumber(`${field}.seconds`, seconds, 3, 600),
    ...unless(isOrdered, `${field}.to`, 'date-order', from ?? '', to ?? ''),
  ];
}
