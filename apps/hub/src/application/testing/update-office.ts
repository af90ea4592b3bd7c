import type { UpdatePackage } from '@motcua/protocol';
import type { DeviceId, DeviceRole } from '@motcua/protocol/vocabulary';
import { compareVersions, type UpdateCheck } from '@motcua/updates';
import type { Appliance } from '../../ports/appliances.ts';
import type { OwnProgram, UpdatePlan, UpdateShelf } from '../../ports/updates.ts';
import { Updates } from '../update-desk.ts';

const nobody = (): never => {
  throw new Error('Not in this test.');
};

/** As the shelf tells of it. */
export function packageOf(part: UpdatePackage['part'], version: string, floor = '0.1.0', arch = 'x64'): UpdatePackage {
  const packageId = `${part}-${version}-${arch}`;
  return { packageId, part, platform: 'linux', arch, version, floor, bytes: 1_000, storedAt: 0 };
}

function appliance(id: string, role: DeviceRole = 'kiosk', connected = true): Appliance {
  const usual = { since: 0, expected: true, unusedSince: null };
  return { deviceId: id as DeviceId, role, name: `name of ${id}`, connected, ...usual };
}

/** A hub's desk for updates, with two kiosks and a display, and what it is asked and told. */
export class UpdateOffice {
  isQuiet = false;
  /** The disk takes no more. */
  isFull = false;
  readonly due: string[] = [];
  plan: UpdatePlan = {
    ...{ presses: 0, wishes: {}, toAll: {}, tried: [], heard: {}, ownTried: 0, ownFailure: null },
  };
  packages: UpdatePackage[] = [packageOf('kiosk', '0.2.0'), packageOf('display', '0.2.0'), packageOf('hub', '0.2.0')];
  paired: [id: string, role: DeviceRole][] = [
    ['k1', 'kiosk'],
    ['k2', 'kiosk'],
    ['d1', 'display'],
    ['r1', 'rating'],
  ];
  readonly programs = new Map<string, string>();
  ownRefusal: Awaited<ReturnType<OwnProgram['install']>> = null;
  desk = this.start();

  start(version = '0.1.0', isLaunched = true): Updates {
    const shelf: UpdateShelf = {
      ...{ trustsKeys: true, compare: compareVersions, list: async () => this.packages },
      ...{
        begin: nobody,
        add: nobody,
        finish: nobody,
        onSticks: nobody,
        takeFromStick: nobody,
        remove: async () => true,
      },
      open: async (packageId) => ({ path: `/shelf/${packageId}`, bytes: 1_000 }),
    };
    const own: OwnProgram = {
      ...{ version, platform: 'linux', arch: 'x64' },
      judge: (candidate) => (candidate.part === 'hub' ? null : 'wrong-part'),
      install: async () => this.ownRefusal,
      whyBad: async (which) => ({ version: which, why: 'silent', detail: 'never well' }),
    };
    return new Updates({
      shelf,
      store: { read: () => this.plan, write: (plan) => this.write(plan) },
      appliances: () => ({
        list: () => this.paired.map(([id, role]) => appliance(id, role)),
        ...{ nameOf: () => null, onChange: () => () => undefined },
      }),
      programOf: (deviceId) => this.programs.get(deviceId) ?? null,
      clock: { now: () => 5_000, monotonicMs: () => 0 },
      isQuiet: () => this.isQuiet,
      own: isLaunched ? own : null,
      version,
      onDue: (next) => this.due.push(next),
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  }

  write(plan: UpdatePlan): void {
    if (this.isFull) throw new Error('The disk is full.');
    this.plan = plan;
  }

  check(id: string, said: Partial<UpdateCheck> = {}) {
    const role = id.startsWith('k') ? 'kiosk' : 'display';
    const device = { deviceId: id as DeviceId, role, name: id, printerId: null } as const;
    const usual = { part: role, platform: 'linux', arch: 'x64', version: '0.1.0', onTrial: false } as const;
    return this.desk.check(device, { ...usual, phase: { kind: 'idle' }, ...said });
  }

  async stateOf(target: string) {
    return (await this.desk.overview()).machines.find((each) => each.target === target)?.state;
  }
}
