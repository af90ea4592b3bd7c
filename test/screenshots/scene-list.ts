import type { SceneApp } from '../harness/scene-pages.ts';

/** A picture of docs/screens.md: one scene of a preview page, at the size of the glass it is made for. */
export type ScenePicture = {
  readonly app: SceneApp;
  readonly scene: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Of the preview page, besides the scene: language, layout, theme … */
  readonly query: string;
};

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };
const OFFICE = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

const kiosk = (scene: string, query = '', size = PORTRAIT): ScenePicture => ({ app: 'kiosk', scene, size, query });
const display = (scene: string, query = '', size = LANDSCAPE): ScenePicture => ({ app: 'display', scene, size, query });
const counter = (scene: string, size = OFFICE, query = ''): ScenePicture => ({ app: 'counter', scene, size, query });

/** The pictures by the name of their file. */
export const SCENE_PICTURES: Readonly<Record<string, ScenePicture>> = {
  'kiosk-start': kiosk('start'),
  'kiosk-start-khmer': kiosk('start', 'language=km'),
  'kiosk-start-wide': kiosk('start', 'language=en', LANDSCAPE),
  'kiosk-priority': kiosk('priority'),
  'kiosk-contrast': kiosk('contrast'),
  'kiosk-search': kiosk('search'),
  'kiosk-procedure': kiosk('procedure'),
  'kiosk-glass': kiosk('glass'),
  'kiosk-receipt': kiosk('receipt'),
  'kiosk-number': kiosk('number-take'),
  'kiosk-no-slip': kiosk('number-failed'),
  'kiosk-guide': kiosk('guide-coming'),
  'kiosk-found': kiosk('found-waiting'),
  'kiosk-closed': kiosk('all-closed'),
  'kiosk-lost': kiosk('lost'),
  'kiosk-set-up-hubs': kiosk('set-up-hubs'),
  'kiosk-set-up-pairing': kiosk('set-up-pairing'),
  'kiosk-set-up-pin': kiosk('set-up-pin'),
  'display-six': display('six'),
  'display-media': display('three', 'layout=hall-media&media&ticker'),
  'display-day': display('kinds', 'theme=day'),
  'display-counter': display('one', 'layout=one-counter'),
  'display-portrait': display('four', 'layout=portrait', PORTRAIT),
  'display-break': display('break-serving'),
  'display-night': display('night'),
  'display-recovered': display('recovered'),
  'counter-serving': counter('serving'),
  'counter-called': counter('being-called', PHONE),
  'counter-transfer': counter('transfer'),
  'counter-lost': counter('lost'),
  'staff-floor': counter('floor'),
  'staff-day': counter('day'),
  'staff-floor-calm': counter('floor-calm'),
  'staff-guide': counter('day-guide', PHONE),
  'staff-machines': counter('machines-trouble'),
  'staff-settings': counter('settings'),
};
