import type { ScreenSettingsTexts } from '@motcua/messages';
import { findLayout, type DisplayLookView } from '@motcua/protocol';
import type { DisplayLayout, DisplayLook } from '@motcua/protocol/screen-settings';
import type { LayoutParts } from '../settings/layout-cells.ts';
import type { SettingsForm } from './settings-form.ts';
import type { Previewed } from './screens-previewed.ts';

/** The look of the preview, and what it is called. `live`: the parts of a layout while a hand moves them. */
export function previewOf(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  previewed: Previewed,
  live: LayoutParts | null,
) {
  const { screens } = form.editing.draft;
  const { usual, displays, layouts, ticker, media } = screens;
  const place = 'look' in previewed ? previewed.look : 'usual';
  const own = place === 'usual' ? undefined : displays[place];
  const { layoutId, theme, zoomPercent, languages, zoneId }: DisplayLook = own ?? usual;
  const chosen = 'layout' in previewed ? layouts[previewed.layout] : undefined;
  const layout: DisplayLayout | null = chosen ?? findLayout(layouts, layoutId) ?? findLayout([], usual.layoutId);
  const device = own === undefined ? undefined : form.displays.find(({ deviceId }) => deviceId === own.deviceId);
  const name = chosen?.name ?? device?.name ?? words.usual;
  // Where a layout is being changed each of its parts has something to show, so that none gives its room away.
  const isChanged = chosen !== undefined;
  const view = {
    ...{ name, calibrateUntil: null },
    ticker: isChanged && ticker.length === 0 ? [{ vi: words.sampleLine, en: null, km: null }] : ticker,
    media: isChanged && media.length === 0 ? [sampleNotice(words)] : media,
    // In the preview everybody is called, whatever the filter.
    look: { layoutId, theme, zoomPercent: isChanged ? 100 : zoomPercent, languages, zoneId, ...EVERYBODY },
    layout: layout === null || live === null ? layout : { ...layout, parts: live },
  };
  return { name, view: layout === null ? null : (view as unknown as DisplayLookView) };
}

const EVERYBODY = { serviceIds: null, counterIds: null };

function sampleNotice({ sampleNotice: { heading, text } }: ScreenSettingsTexts) {
  return {
    ...{ mediaId: 'mau', title: '', seconds: 600, from: null, to: null },
    content: { kind: 'notice', heading: { vi: heading, en: null, km: null }, text: { vi: text, en: null, km: null } },
  };
}
