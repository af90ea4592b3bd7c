import type { LinkState } from '@motcua/client';
import type { LinkNote } from './display-model.ts';

/** What the page says of its connection. `since`: local time from when it is so. */
export function linkNoteOf(state: LinkState, since: number): LinkNote {
  switch (state.kind) {
    case 'connecting':
    case 'connected':
      return { kind: state.kind, since };
    case 'lost':
      return { kind: 'lost', since: since - (state.lostMs ?? 0), ...(state.isKept ? { isKept: true } : {}) };
    case 'pairing':
      return { kind: 'pairing', code: state.code, since };
    case 'refused':
      return { kind: 'refused', code: state.code, since };
  }
}
