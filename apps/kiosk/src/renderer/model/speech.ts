import { groupClip, pageClip, serviceClip, type PageClip } from '@motcua/voice/clips';
import type { KioskEvent, KioskTouch } from './kiosk-event.ts';
import type { KioskMessage, KioskState } from './kiosk-state.ts';
import type { Speech } from './speech-state.ts';
import { startTiles, type StartTile } from './start-tiles.ts';
import { quietly, unchanged, type Reduced } from './take-number.ts';
import { mostTilesNow, tilesOfPage } from './tile-pages.ts';

export function canSay({ sayable, language }: KioskState, clipId: string): boolean {
  return sayable.clips[language]?.includes(clipId) ?? false;
}

/** The clip that says what stands on a tile. */
export function clipOfTile(tile: StartTile): string {
  return tile.kind === 'service' ? serviceClip(tile.service.serviceId) : groupClip(tile.group.groupId);
}

/** KI11: the tiles of the page that can be read, in their order. */
export function readableTiles(state: KioskState): readonly string[] {
  const tiles = startTiles(state.menu, state.openGroup);
  return tilesOfPage(tiles, state.tilePage, mostTilesNow(state))
    .map(clipOfTile)
    .filter((clipId) => canSay(state, clipId));
}

/** KI11: what is said of a page that is not of tiles; null: nothing, or there is no clip for it. */
export function pageSpeech(state: KioskState): Speech | null {
  const { screen } = state;
  switch (screen.kind) {
    case 'number':
      return state.sayable.numbers.includes(state.language)
        ? { kind: 'number', number: screen.issued.number, waits: !screen.late }
        : null;
    case 'receipt':
    case 'one-more':
      return saying(state, [screen.kind]);
    case 'message':
      return hasNoNumber(screen.message) ? saying(state, ['no-number', 'ask-desk']) : null;
    default:
      return null;
  }
}

function saying(state: KioskState, pages: readonly PageClip[]): Speech | null {
  const clipIds = pages.map(pageClip);
  return clipIds.every((clipId) => canSay(state, clipId)) ? { kind: 'clips', clipIds } : null;
}

/** The desk can tell whoever does not read why there is none. */
function hasNoNumber({ kind }: KioskMessage): boolean {
  switch (kind) {
    case 'rejected':
    case 'closed':
    case 'service-gone':
    case 'gave-up':
    case 'no-paper':
      return true;
    default:
      return false;
  }
}

/** KI11: touches of loudspeakers, and what the voice tells. Null: something else. */
export function reduceSpeech(state: KioskState, event: KioskEvent): Reduced | null {
  switch (event.type) {
    case 'voice-ready':
      return quietly({ ...state, sayable: event.sayable });
    case 'said':
      return readOn(state, event.at);
    default:
      return null;
  }
}

export function touchSpeech(state: KioskState, touch: Extract<KioskTouch, { kind: 'speak' | 'listen' }>): Reduced {
  const isStart = state.screen.kind === 'start';
  if (touch.kind === 'listen') {
    // Touched while it reads, it falls silent.
    if (state.reading !== null) return read(state, []);
    return isStart ? read(state, readableTiles(state)) : readPage(state, pageSpeech(state));
  }
  if (!isStart) return unchanged(state);
  return canSay(state, touch.clipId) ? read(state, [touch.clipId]) : unchanged(state);
}

/** Nothing to read: it is silent. */
function read(state: KioskState, [clipId, ...rest]: readonly string[]): Reduced {
  if (clipId === undefined) return quietly({ ...state, reading: null });
  const { language } = state;
  return {
    state: { ...state, listens: true, reading: { clipId, rest } },
    effects: [{ kind: 'say', speech: { kind: 'clips', clipIds: [clipId] }, language }],
  };
}

/** A page is said in one go. */
const WHOLE_PAGE = { clipId: 'page', rest: [] } as const;

function readPage(state: KioskState, speech: Speech | null): Reduced {
  if (speech === null) return unchanged(state);
  const { language } = state;
  return {
    state: { ...state, listens: true, reading: WHOLE_PAGE },
    effects: [{ kind: 'say', speech, language }],
  };
}

function readOn(state: KioskState, at: number): Reduced {
  const heard = { ...state, heardAt: at };
  return read(heard, state.reading?.rest ?? []);
}

/**
 * KI11: nobody is read to who has gone on, and whoever was read to hears the pages that follow and the number as well. `before`:
 * the state before the event.
 */
export function withSpeech(before: KioskState, { state, effects }: Reduced): Reduced {
  const isTurned = state.openGroup !== before.openGroup || state.tilePage !== before.tilePage;
  // PC7: whoever opens a group by ear hears what is in it, and with the next page of tiles what stands there.
  if (isTurned && state.listens && state.screen.kind === 'start' && before.screen.kind === 'start') {
    const turned = read(state, readableTiles(state));
    const hush = before.reading !== null && turned.state.reading === null ? ([{ kind: 'hush' }] as const) : [];
    return { state: turned.state, effects: [...effects, ...turned.effects, ...hush] };
  }
  const isOtherPage = state.screen.kind !== before.screen.kind;
  const isElsewhere = isOtherPage || state.language !== before.language;
  const shown = state.reading !== null && isElsewhere ? { ...state, reading: null } : state;
  const falls = before.reading !== null && shown.reading === null && shown.heardAt === before.heardAt;
  const hush = falls ? ([{ kind: 'hush' }] as const) : [];
  const page = isOtherPage && shown.listens ? pageSpeech(shown) : null;
  const said = readPage(shown, page);
  return { state: said.state, effects: [...effects, ...hush, ...said.effects] };
}
