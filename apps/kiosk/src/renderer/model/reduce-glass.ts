import type { GlassMeasure, KioskGlassView } from '@motcua/protocol';
import { hasPersonalChoices } from './deadlines.ts';
import type { KioskTouch } from './kiosk-event.ts';
import { isConnected, type GlassScreen, type KioskState } from './kiosk-state.ts';
import { startTiles } from './start-tiles.ts';
import { quietly, unchanged, type Reduced } from './take-number.ts';
import { clampTilePage, mostTilesNow, tilesPerPage } from './tile-pages.ts';
import { showScreen, showStart } from './transitions.ts';

type GlassTouch = Extract<KioskTouch, { kind: 'keep-glass' | 'leave-glass' }>;

/**
 * UI6: what the hub keeps of the glass. A kiosk that was paired just now and has no measure asks for it once; later it asks
 * when somebody at the hub wants it, as long as they wait for it. `hubNow`: hub time at `at`.
 */
export function noteGlass(state: KioskState, glass: KioskGlassView, hubNow: number, at: number): KioskState {
  const { screen } = state;
  const noted = { ...state, glass, isNew: false, glassWantedUntil: wantedUntil(state, glass, hubNow, at) };
  if (screen.kind !== 'glass') return noted;
  if (screen.sent !== null && isSame(screen.sent, glass.measure)) return show(noted, screen.sent, 'kept', at);
  return isCalledOff(state, glass) && screen.standing === 'measuring' ? showStart(noted, null, at) : noted;
}

/** Until when the page is to be shown; null: it is not, or somebody has it before their eyes. */
function wantedUntil(state: KioskState, glass: KioskGlassView, hubNow: number, at: number): number | null {
  const { askedUntil, measure } = glass;
  if (askedUntil !== null && askedUntil !== state.glass?.askedUntil) {
    const isOpen = state.screen.kind === 'glass' && state.screen.standing !== 'kept';
    return isOpen ? null : at + askedUntil - hubNow;
  }
  if (state.isNew && measure === null) return Infinity;
  return isCalledOff(state, glass) ? null : state.glassWantedUntil;
}

/** Nobody waits for the measure any more. */
function isCalledOff(state: KioskState, { askedUntil }: KioskGlassView): boolean {
  return askedUntil === null && (state.glass?.askedUntil ?? null) !== null;
}

/** UI6: as soon as nobody stands there: nobody is sent away for it. Whoever asked and has left again finds no page. */
export function withGlassAsked(state: KioskState, at: number): KioskState {
  const { screen, glassWantedUntil } = state;
  if (glassWantedUntil === null) return state;
  if (at >= glassWantedUntil) return { ...state, glassWantedUntil: null };
  const isFree = screen.kind === 'start' && screen.cancelledNumber === null && !hasPersonalChoices(state);
  if (!isFree || state.menu === null || !isConnected(state)) return state;
  return show({ ...state, glassWantedUntil: null }, null, 'measuring', at);
}

/** UI6: what somebody has confirmed is kept by the hub, or it is said that it is not. */
export function reduceGlassTouch(state: KioskState, touch: GlassTouch, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'glass' || screen.standing === 'sent') return unchanged(state);
  if (touch.kind === 'leave-glass' || screen.standing === 'kept') return quietly(showStart(state, null, at));
  if (!isConnected(state)) return quietly(show(state, null, 'not-kept', at));
  return {
    state: show(state, touch.measure, 'sent', at),
    effects: [{ kind: 'report-glass', measure: touch.measure }],
  };
}

/** UI6: the hub has been silent, or nobody measures any more. */
export function giveUpGlass(state: KioskState, screen: GlassScreen, at: number): KioskState {
  return screen.standing === 'sent' ? show(state, null, 'not-kept', at) : showStart(state, null, at);
}

/** UI6: another measure, larger letters, or the glass was turned: the page on which the first of the tiles stands that were seen. */
export function fitTiles(state: KioskState, mostTiles: number): KioskState {
  if (mostTiles === state.mostTiles) return state;
  const tiles = startTiles(state.menu, state.openGroup);
  const [before, after] = [mostTilesNow(state), mostTilesNow({ ...state, mostTiles })];
  const first = clampTilePage(tiles, state.tilePage, before) * tilesPerPage(tiles, before);
  const tilePage = tiles.length === 0 ? 0 : Math.floor(first / tilesPerPage(tiles, after));
  return { ...state, mostTiles, tilePage };
}

function show(state: KioskState, sent: GlassMeasure | null, standing: GlassScreen['standing'], at: number): KioskState {
  return showScreen(state, { kind: 'glass', sent, standing }, at);
}

function isSame(one: GlassMeasure, other: GlassMeasure | null): boolean {
  return one.pxPerMm === other?.pxPerMm && one.width === other.width && one.height === other.height;
}
