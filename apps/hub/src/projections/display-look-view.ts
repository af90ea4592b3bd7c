import { findLayout, READY_LAYOUTS, type DisplayLookView } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { SettingsIndex } from '../domain/queue-state.ts';
import { fitView } from './fit-view.ts';

/** How a display is to look at an instant (DP4–DP8). `calibrateUntil`: DP10. */
export function displayLookView(
  { settings, calendar }: SettingsIndex,
  display: { readonly deviceId: DeviceId; readonly name: string; readonly calibrateUntil: number | null },
  at: number,
): DisplayLookView {
  const { usual, displays, layouts, ticker, media } = settings.screens;
  const own = displays.find(({ deviceId }) => deviceId === display.deviceId) ?? usual;
  const { layoutId, theme, zoomPercent, languages, serviceIds, counterIds, zoneId } = own;
  const { date } = calendar.localMoment(at);
  const today = media.filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
  // Settings that name a layout which is not there are refused; whatever happens, a display shows the calls.
  const layout = findLayout(layouts, layoutId) ?? READY_LAYOUTS.hall;
  return fitView((most) => ({
    name: display.name,
    look: {
      ...{ layoutId, theme, zoomPercent, zoneId, languages: [...languages] },
      serviceIds: serviceIds && [...serviceIds],
      counterIds: counterIds && [...counterIds],
    },
    layout: { ...layout, parts: layout.parts.map((part) => ({ ...part })) },
    ticker: ticker.slice(0, most),
    media: today.slice(0, most),
    calibrateUntil: display.calibrateUntil,
  }));
}
