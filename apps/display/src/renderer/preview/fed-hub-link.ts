import type { HubLink, LinkState, ReceivedView } from '@motcua/client';
import type { DeviceId, DisplayLookView, HubEpoch } from '@motcua/protocol';
import type { Board } from '../model/board.ts';
import type { SimulatedBoard } from './simulated-board.ts';

export type FedHubLink = {
  readonly link: HubLink;
  readonly setState: (kind: 'connecting' | 'connected' | 'lost' | 'kept' | 'pairing' | 'refused') => void;
  readonly push: () => void;
  /** DP4: how the display is to look from now on. */
  readonly show: (look: DisplayLookView) => void;
};

const DEVICE_ID = 'd-1' as DeviceId;

/** A link fed by hand from a simulated board, to look at the page without a hub. */
export function createFedHubLink(board: SimulatedBoard, hubNow: () => number): FedHubLink {
  let state: LinkState = { kind: 'connecting' };
  let latest: Board | null = null;
  const stateListeners = new Set<(state: LinkState) => void>();
  let look: ReceivedView<'display-look'> | null = null;
  const listeners = new Map<string, Set<(view: unknown) => void>>();
  const tell = (view: string, received: unknown) => listeners.get(view)?.forEach((listener) => listener(received));
  const refuse = () => Promise.reject(new Error('a display sends no commands'));

  const link: HubLink = {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    latest: (view) => (view === 'call-board' ? latest : view === 'display-look' ? look : null) as never,
    onView: (view, listener) => {
      const known = listeners.get(view) ?? new Set<(view: unknown) => void>();
      listeners.set(view, known.add(listener as unknown as (view: unknown) => void));
      return () => undefined;
    },
    send: refuse,
    onLateOutcome: () => () => undefined,
    onInput: () => () => undefined,
    watchCounters: () => undefined,
    reportAnnouncements: () => undefined,
    reportVoice: () => undefined,
    reportGlass: () => undefined,
    listWaiting: refuse,
    lookUpCode: refuse,
    askCatalogue: refuse,
    hubNow,
    reconnect: () => undefined,
    close: () => undefined,
  };
  return {
    link,
    push: () => {
      latest = board.view();
      tell('call-board', latest);
    },
    show: (body) => {
      look = { key: DEVICE_ID, stamp: board.view().stamp, body };
      tell('display-look', look);
    },
    setState: (kind) => {
      state = stateOf(kind, hubNow());
      for (const listener of stateListeners) listener(state);
    },
  };
}

function stateOf(
  kind: 'connecting' | 'connected' | 'lost' | 'kept' | 'pairing' | 'refused',
  hubTime: number,
): LinkState {
  switch (kind) {
    case 'pairing':
      return { kind, code: '482 915' };
    case 'refused':
      return { kind, code: 'revoked' };
    case 'connected':
      return {
        kind,
        welcome: {
          protocol: 1,
          hubVersion: '0.1.0',
          hubEpoch: 'epoch-1' as HubEpoch,
          hubTime,
          you: { kind: 'display', deviceId: DEVICE_ID, name: 'Sảnh chính' },
        },
      };
    case 'kept':
      return { kind: 'lost', isKept: true, deviceId: DEVICE_ID, lostMs: 17 * 60_000 };
    case 'connecting':
    case 'lost':
      return { kind };
  }
}
