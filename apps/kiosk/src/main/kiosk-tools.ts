import type { HubLink, LinkState, ServiceTools } from '@motcua/client';
import type { DeviceId } from '@motcua/protocol';
import type { KioskLink } from './open-kiosk-link.ts';

const PRACTICE_WITHIN_MS = 10_000;

/** As much of the kiosk's link as the service menu uses. */
export type ToolLink = Pick<KioskLink, 'onView' | 'onState' | 'state' | 'send' | 'tryPrinter'> & {
  readonly latest: HubLink['latest'];
};

/** FS10: what can be tried at a kiosk: its printer, and practice. `opening`: the link, which a menu may be opened before. */
export function kioskTools(opening: Promise<ToolLink>): ServiceTools {
  let link: ToolLink | null = null;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  void opening.then(
    (opened) => {
      link = opened;
      opened.onState(tell);
      opened.onView('kiosk-menu', tell);
      opened.onView('kiosk-slips', tell);
      tell();
    },
    () => undefined,
  );
  return {
    hasPrinter: () => link !== null && hasPrinter(link),
    printTest: async () => {
      const reply = await link?.tryPrinter();
      return reply?.kind === 'tried' ? reply.fate : 'no-hub';
    },
    isInPractice: () => {
      const own = link === null ? null : ownId(link.state());
      const menu = own === null ? null : link?.latest('kiosk-menu', null);
      return menu?.body.inPractice.some(({ deviceId }) => deviceId === own) ?? null;
    },
    setPractice: async (isOn) => {
      const deviceId = link === null ? null : ownId(link.state());
      if (link === null || deviceId === null) return 'no-hub';
      const type = isOn ? 'start-practice' : 'end-practice';
      const result = await link.send({ type, station: { kind: 'kiosk', deviceId } }, PRACTICE_WITHIN_MS);
      return result.kind === 'accepted' ? 'done' : result.kind === 'rejected' ? 'refused' : 'no-hub';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A kiosk that has lost the hub still shows that it has one: what the press leads to is said then. */
function hasPrinter(link: ToolLink): boolean {
  const state = link.state();
  if (state.kind === 'lost') return state.alone !== undefined;
  if (state.kind !== 'connected' || state.welcome.you.kind !== 'kiosk') return false;
  const { deviceId, printerId } = state.welcome.you;
  // SL2: the settings may have changed since the welcome.
  const told = link.latest('kiosk-slips', deviceId)?.body.printerId;
  return (told === undefined ? printerId : told) !== null;
}

/** Null without the hub: it alone puts a kiosk into practice. */
function ownId(state: LinkState): DeviceId | null {
  return state.kind === 'connected' && state.welcome.you.kind === 'kiosk' ? state.welcome.you.deviceId : null;
}
