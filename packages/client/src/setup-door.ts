import type { Unsubscribe } from './hub-link.ts';
import type { LinkPort } from './link-port.ts';
import type { SetupAct, SetupView } from './setup-view.ts';

export type * from './setup-view.ts';
export type * from './network-view.ts';
export type * from './wifi-view.ts';
export { isWifiPassword } from './wifi-view.ts';
export { FIELD_OF, maskOf, settingFrom } from './network-view.ts';
export { isPin } from './setup-view.ts';

/** FS1: the page's side of setting up and service. Given by a preload; functions over plain data. */
export interface SetupDoor {
  /** Null: this device needs no setting up, because it was told where its hub is. */
  view(): SetupView | null;
  onView(listener: (view: SetupView) => void): Unsubscribe;
  act(act: SetupAct): void;
}

/** The two kinds of talk over one port. */
export type SplitPort = { readonly hub: LinkPort; readonly setup: LinkPort };

const SET_UP = 'set-up';

/**
 * One port as two: what is about setting up stands in an envelope, the rest is the hub link's. Closing either closes both.
 *
 *   page ── hub link ──┐                 ┌── HubLinkServer
 *        └─ set-up ────┴═══ LinkPort ═══─┴── HubHome
 */
export function splitPort(port: LinkPort): SplitPort {
  let hears: { hub: (message: unknown) => void; setup: (message: unknown) => void } | null = null;
  const gone: (() => void)[] = [];
  const listen = (to: 'hub' | 'setup', listener: (message: unknown) => void) => {
    if (hears !== null) {
      hears[to] = listener;
      return;
    }
    hears = { hub: () => undefined, setup: () => undefined, [to]: listener };
    port.onMessage((message) => {
      const inside = envelopeOf(message);
      if (inside === undefined) hears?.hub(message);
      else hears?.setup(inside);
    });
  };
  port.onClose(() => gone.splice(0).forEach((listener) => listener()));
  const side = (to: 'hub' | 'setup', post: (message: unknown) => void): LinkPort => ({
    post,
    onMessage: (listener) => listen(to, listener),
    onClose: (listener) => void gone.push(listener),
    close: () => port.close(),
  });
  return {
    hub: side('hub', (message) => port.post(message)),
    setup: side('setup', (message) => port.post({ kind: SET_UP, inside: message })),
  };
}

function envelopeOf(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== SET_UP)
    return undefined;
  return 'inside' in message ? message.inside : null;
}

/** The page's end. The program is the more trusted side: what it says is taken as it comes. */
export function createPortedSetup(port: LinkPort): SetupDoor {
  const listeners = new Set<(view: SetupView) => void>();
  let last: SetupView | null = null;
  port.onMessage((message) => {
    last = message as SetupView;
    for (const listener of listeners) listener(last);
  });
  return {
    view: () => last,
    onView: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    act: (act) => port.post({ ...act }),
  };
}
