import {
  Listeners,
  passOn,
  type ApplianceHubLink,
  type HubLink,
  type LateOutcome,
  type LinkState,
} from '@motcua/client';
import type { LinkSurroundings, ReceivedView, SendResult, Unsubscribe } from '@motcua/client';
import type { Command, HubEpoch, ViewBody, ViewName } from '@motcua/protocol';
import type { AloneDesk } from './alone-desk.ts';

export type AloneLinkParts = {
  readonly link: ApplianceHubLink;
  readonly desk: AloneDesk;
  readonly around: LinkSurroundings;
  readonly hubNow: () => number;
  /** Whether a number given here took the place of this press. */
  readonly replaces: (late: LateOutcome) => boolean;
};

/**
 * HL1: the link as the kiosk's page has it. While the hub is away it answers a press for a number itself, in the shape of the
 * hub's answer, and shows the tiles and slips of the kiosk that is alone. Everything else is the hub's, and waits for it.
 */
export function createAloneLink({ link, desk, around, hubNow, replaces }: AloneLinkParts): HubLink {
  const stateListeners = new Listeners<LinkState>(around);
  const viewListeners = new Map<ViewName, Listeners<ReceivedView>>();
  const told = new Map<ViewName, string>();
  let toldState = '';
  let viewSeq = 0;

  const state = (): LinkState => {
    const own = link.state();
    const alone = own.kind === 'lost' ? desk.standing() : null;
    return alone === null ? own : { kind: 'lost', alone };
  };

  function tellState(): void {
    const now = state();
    const text = JSON.stringify(now);
    // The hub's own words are always news: the welcome may say another start of it.
    if (text === toldState && now.kind === 'lost') return;
    toldState = text;
    stateListeners.tell(now);
  }

  function tellView<N extends ViewName>(view: N, body: ViewBody<N> | null): void {
    const text = JSON.stringify(body);
    if (body === null || told.get(view) === text) return;
    told.set(view, text);
    viewListeners.get(view)?.tell(received(body));
  }

  function received<N extends ViewName>(body: ViewBody<N>): ReceivedView<N> {
    const hubTime = Math.floor(hubNow());
    return { key: null, stamp: { hubEpoch: 'alone' as HubEpoch, viewSeq: (viewSeq += 1), revision: 0, hubTime }, body };
  }

  function own(view: ViewName): ViewBody<ViewName> | null {
    return view === 'kiosk-menu' ? desk.menu() : view === 'kiosk-slips' ? desk.slips() : null;
  }

  const stop = link.onState((now) => {
    // What is told of a kiosk that is alone the next time is news again.
    if (now.kind === 'connected') told.clear();
    if (now.kind !== 'lost') tellState();
  });
  desk.onChange(() => {
    tellView('kiosk-menu', desk.menu());
    tellState();
    tellView('kiosk-slips', desk.slips());
  });

  async function send(command: Command, giveUpAfterMs: number): Promise<SendResult> {
    if (command.type !== 'issue-ticket') return link.send(command, giveUpAfterMs);
    if (desk.isAlone) return desk.press(command, null, giveUpAfterMs);
    const startedMs = around.monotonicMs();
    const result = await link.send(command, giveUpAfterMs);
    // In doubt: it is never sent again, and the number from the reserve says so to the hub.
    if (result.kind !== 'no-answer' || !desk.isAlone) return result;
    return desk.press(command, result.commandId, Math.max(0, giveUpAfterMs - (around.monotonicMs() - startedMs)));
  }

  return {
    ...passOn(link),
    state,
    onState: (listener) => stateListeners.add(listener),
    latest: <N extends ViewName>(view: N, key: string | null) => {
      const body = own(view) as ViewBody<N> | null;
      return body === null ? link.latest(view, key) : received(body);
    },
    onView: <N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void): Unsubscribe => {
      const listeners = viewListeners.get(view) ?? new Listeners<ReceivedView>(around);
      viewListeners.set(view, listeners);
      const leave = [link.onView(view, listener), listeners.add((view) => listener(view))];
      return () => leave.forEach((each) => each());
    },
    send,
    onLateOutcome: (listener) => link.onLateOutcome((late) => (replaces(late) ? undefined : listener(late))),
    hubNow,
    close: () => stop(),
  };
}
