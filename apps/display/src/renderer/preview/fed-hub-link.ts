import type { HubLink, LinkState } from '@motcua/client';
import type { DeviceId, HubEpoch } from '@motcua/protocol';
import type { Board } from '../model/display-model.ts';
import type { SimulatedBoard } from './simulated-board.ts';

export type FedHubLink = {
  readonly link: HubLink;
  readonly setState: (kind: 'connecting' | 'connected' | 'lost' | 'pairing' | 'refused') => void;
  readonly push: () => void;
};

/** A link fed by hand from a simulated board, to look at the page without a hub. */
export function createFedHubLink(board: SimulatedBoard, hubNow: () => number): FedHubLink {
  let state: LinkState = { kind: 'connecting' };
  let latest: Board | null = null;
  const stateListeners = new Set<(state: LinkState) => void>();
  const boardListeners = new Set<(board: Board) => void>();
  const refuse = () => Promise.reject(new Error('a display sends no commands'));

  const link: HubLink = {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    latest: () => latest as never,
    onView: (_view, listener) => {
      boardListeners.add(listener as unknown as (board: Board) => void);
      return () => undefined;
    },
    send: refuse,
    onLateOutcome: () => () => undefined,
    onInput: () => () => undefined,
    watchCounters: () => undefined,
    reportAnnouncements: () => undefined,
    reportVoice: () => undefined,
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
      for (const listener of boardListeners) listener(latest);
    },
    setState: (kind) => {
      state = stateOf(kind, hubNow());
      for (const listener of stateListeners) listener(state);
    },
  };
}

function stateOf(kind: 'connecting' | 'connected' | 'lost' | 'pairing' | 'refused', hubTime: number): LinkState {
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
          you: { kind: 'display', deviceId: 'd-1' as DeviceId, name: 'Sảnh chính' },
        },
      };
    case 'connecting':
    case 'lost':
      return { kind };
  }
}
