import { groupClip, serviceClip } from '@motcua/voice/clips';
import type { KioskEvent, KioskTouch } from './kiosk-event.ts';
import type { KioskState } from './kiosk-state.ts';
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
  if (state.screen.kind !== 'start') return unchanged(state);
  if (touch.kind === 'listen') {
    // Touched while it reads, it falls silent.
    return read(state, state.reading === null ? readableTiles(state) : []);
  }
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

function readOn(state: KioskState, at: number): Reduced {
  const heard = { ...state, heardAt: at };
  return read(heard, state.reading?.rest ?? []);
}

/**
 * KI11: nobody is read to who has gone on, and whoever was read to hears the number as well. `before`: the state before the
 * event.
 */
export function withSpeech(before: KioskState, { state, effects }: Reduced): Reduced {
  const isTurned = state.openGroup !== before.openGroup || state.tilePage !== before.tilePage;
  // PC7: whoever opens a group by ear hears what is in it, and with the next page of tiles what stands there.
  if (isTurned && state.listens && state.screen.kind === 'start' && before.screen.kind === 'start') {
    const turned = read(state, readableTiles(state));
    const hush = before.reading !== null && turned.state.reading === null ? ([{ kind: 'hush' }] as const) : [];
    return { state: turned.state, effects: [...effects, ...turned.effects, ...hush] };
  }
  const isElsewhere = state.screen.kind !== 'start' || state.language !== before.language;
  const shown = state.reading !== null && isElsewhere ? { ...state, reading: null } : state;
  const falls = before.reading !== null && shown.reading === null && shown.heardAt === before.heardAt;
  const hush = falls ? ([{ kind: 'hush' }] as const) : [];
  const { screen, language } = shown;
  const isNumber = before.screen.kind === 'taking' && screen.kind === 'number';
  const number =
    isNumber && before.listens && shown.sayable.numbers.includes(language)
      ? ([{ kind: 'say', speech: { kind: 'number', number: screen.issued.number }, language }] as const)
      : [];
  return { state: shown, effects: [...effects, ...hush, ...number] };
}
