import type { ServiceId } from '@motcua/protocol';
import type { KioskEvent, KioskTouch } from './kiosk-event.ts';
import type { KioskState } from './kiosk-state.ts';
import { startTiles } from './start-tiles.ts';
import { quietly, unchanged, type Reduced } from './take-number.ts';
import { mostTilesNow, tilesOfPage } from './tile-pages.ts';

export function canSayService({ sayable, language }: KioskState, serviceId: ServiceId): boolean {
  return sayable.services[language]?.includes(serviceId) ?? false;
}

/** KI11: the tiles of the page that can be read, in their order. */
export function readableTiles(state: KioskState): readonly ServiceId[] {
  return tilesOfPage(startTiles(state.menu, state.openGroup), state.tilePage, mostTilesNow(state)).flatMap((tile) =>
    tile.kind === 'service' && canSayService(state, tile.service.serviceId) ? [tile.service.serviceId] : [],
  );
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
  return canSayService(state, touch.serviceId) ? read(state, [touch.serviceId]) : unchanged(state);
}

/** Nothing to read: it is silent. */
function read(state: KioskState, [serviceId, ...rest]: readonly ServiceId[]): Reduced {
  if (serviceId === undefined) return quietly({ ...state, reading: null });
  const { language } = state;
  return {
    state: { ...state, listens: true, reading: { serviceId, rest } },
    effects: [{ kind: 'say', speech: { kind: 'service', serviceId }, language }],
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
