import type { FollowSettings } from '@motcua/protocol/care-settings';
import type { FollowPlace } from '@motcua/protocol/follow-address';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { FollowCheck } from '../application/follow-check.ts';
import { FollowDesk, type FollowDeskParts } from '../application/follow-desk.ts';
import { staff } from '../domain/testing/queue-scenario.ts';
import type { FollowDoorOpening } from '../ports/follow.ts';

export const administrator = staff('quan-tri', 'administrator');
export const FOLLOW_OFF: FollowSettings = { enabled: false, port: 7180, host: null, checkedAt: null };
export const FOLLOW_ON: FollowSettings = { ...FOLLOW_OFF, enabled: true };
export const CHECK_CODE = 'abcdefghij234567abcd';

type FollowRigHub = Partial<Pick<FollowDeskParts, 'hubHost' | 'plainHttp' | 'httpsPort'>> & {
  readonly addresses?: readonly string[];
};

/** A desk whose doors only note what becomes of them. `hubHost`: where the hub's own pages listen. */
export function followRig({
  hubHost = '0.0.0.0',
  addresses = ['192.168.1.10', '10.0.0.5'],
  plainHttp = 'on',
  httpsPort = null,
}: FollowRigHub = {}) {
  const timers = new ManualTimers();
  const told: string[] = [];
  const notes: unknown[] = [];
  const office = {
    settings: FOLLOW_OFF,
    demo: false,
    taken: new Set<number>(),
    addresses,
    now: 1_000,
    storage: Promise.resolve(),
  };
  const openDoor = ({ host, port }: FollowPlace): Promise<FollowDoorOpening> => {
    if (office.taken.has(port)) return Promise.resolve({ kind: 'shut', trouble: 'port-in-use' });
    told.push(`open ${host}:${port}`);
    const close = (): Promise<void> => {
      told.push(`close ${host}:${port}`);
      return Promise.resolve();
    };
    return Promise.resolve({ kind: 'open', door: { close } });
  };
  const check = new FollowCheck({
    clock: { now: () => office.now, monotonicMs: () => office.now },
    freshCode: () => CHECK_CODE,
    officeUrls: () => desk.officeUrls(),
    hubPort: 4800,
    httpsPort: () => desk.untriedPort(),
    submit: async (by, body) => {
      notes.push([by, body]);
      await office.storage;
      return Promise.resolve({ kind: 'accepted', revision: 1, isRepeated: false, outcome: { type: 'done' } });
    },
  });
  const desk: FollowDesk = new FollowDesk({
    ...{
      settings: () => ({ follow: office.settings, demo: office.demo }),
      timers,
      openDoor,
      check,
      hubHost,
      hubPort: 4800,
      plainHttp,
      httpsPort,
    },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ownAddresses: () => office.addresses,
    clock: { now: () => office.now },
  });
  const set = async (settings: FollowSettings): Promise<void> => {
    office.settings = settings;
    desk.follow();
    await timers.settle();
  };
  return { desk, check, told, notes, office, set, timers };
}
