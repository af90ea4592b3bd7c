import {
  Listeners,
  passOn,
  type HubLink,
  type LinkState,
  type LinkSurroundings,
  type ReceivedView,
} from '@motcua/client';
import type { HubEpoch, ViewName } from '@motcua/protocol';
import type { KeptShown } from './last-shown.ts';

export type KeptLinkParts = {
  readonly link: HubLink;
  /** What lay on the disk when the program was started; null: nothing that could be used. */
  readonly kept: Promise<KeptShown | null>;
  readonly around: LinkSurroundings;
};

/** How old it was at `atMs` by the monotonic clock. */
type Opened = { readonly shown: KeptShown; readonly ageMs: number; readonly atMs: number };

/** A machine whose clock has no battery starts with the time of its last stop, until the network has told it better. */
const LOOK_AT_CLOCK_EACH_MS = 10_000;
/** More than a clock is pulled right by little steps. */
const PUT_RIGHT_MS = 60_000;

/**
 * HL2: the link as the display's page has it. A display that is started while the hub is away shows what it showed last, with
 * its age, until the hub has been there once. Everything else is the hub's.
 */
export function createKeptLink({ link, kept, around }: KeptLinkParts): HubLink {
  const stateListeners = new Listeners<LinkState>(around);
  const viewListeners = new Map<ViewName, Listeners<ReceivedView>>();
  let opened: Opened | null = null;
  let wasThere = false;
  let stopLooking = (): void => undefined;

  /** What takes the place of the hub's word now. */
  const standing = (): Opened | null => (wasThere || link.state().kind !== 'lost' ? null : opened);

  function state(): LinkState {
    const old = standing();
    if (old === null) return link.state();
    return { kind: 'lost', isKept: true, deviceId: old.shown.deviceId, lostMs: old.ageMs };
  }

  function viewsOf({ shown }: Opened): readonly (readonly [ViewName, ReceivedView])[] {
    const { deviceId, hubAt, board, look, voice } = shown;
    const stamp = { hubEpoch: 'kept' as HubEpoch, viewSeq: 0, revision: 0, hubTime: hubAt };
    return [
      ['call-board', { key: null, stamp, body: board }],
      ...(look === null ? [] : [['display-look', { key: deviceId, stamp, body: look }] as const]),
      ...(voice === null ? [] : [['display-voice', { key: deviceId, stamp, body: voice }] as const]),
    ];
  }

  /** As old as it is now: by the clock that was put forward since, or by what has gone by. */
  function grown({ shown, ageMs, atMs }: Opened): Opened & { readonly isPutRight: boolean } {
    const nowMs = around.monotonicMs();
    const counted = ageMs + Math.round(nowMs - atMs);
    const byClock = around.wallMs() - shown.wallMs;
    const isPutRight = byClock - counted > PUT_RIGHT_MS;
    return { shown, ageMs: isPutRight ? byClock : counted, atMs: nowMs, isPutRight };
  }

  function lookAtClock(): void {
    stopLooking = around.after(LOOK_AT_CLOCK_EACH_MS, () => {
      if (wasThere || opened === null) return;
      const now = grown(opened);
      if (now.isPutRight) {
        opened = now;
        show();
      }
      lookAtClock();
    });
  }

  function show(): void {
    if (opened !== null) opened = grown(opened);
    stateListeners.tell(state());
    const old = standing();
    if (old === null) return;
    for (const [view, received] of viewsOf(old)) viewListeners.get(view)?.tell(received);
  }

  const leave = link.onState((now) => {
    // A hub that knows this display, or does not: what lay on the disk is over.
    if (now.kind !== 'lost' && now.kind !== 'connecting') wasThere = true;
    show();
  });
  void kept.then((shown) => {
    const ageMs = shown === null ? -1 : around.wallMs() - shown.wallMs;
    // A clock that stands before that instant: how old it is nobody can say.
    if (shown === null || ageMs < 0) return;
    opened = { shown, ageMs, atMs: around.monotonicMs() };
    lookAtClock();
    if (standing() !== null) show();
  });

  return {
    ...passOn(link),
    state,
    onState: (listener) => stateListeners.add(listener),
    latest: <N extends ViewName>(view: N, key: string | null) => {
      const old = standing();
      const found = old === null ? undefined : viewsOf(old).find(([name, each]) => name === view && each.key === key);
      return (found?.[1] as ReceivedView<N> | undefined) ?? link.latest(view, key);
    },
    onView: <N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void) => {
      const listeners = viewListeners.get(view) ?? new Listeners<ReceivedView>(around);
      viewListeners.set(view, listeners);
      const leaving = [link.onView(view, listener), listeners.add((received) => listener(received))];
      return () => leaving.forEach((each) => each());
    },
    hubNow: () => {
      if (wasThere || opened === null) return link.hubNow();
      const { shown, ageMs, atMs } = opened;
      return shown.hubAt + ageMs + (around.monotonicMs() - atMs);
    },
    close: () => {
      stopLooking();
      leave();
    },
  };
}
