import type { UpdateMachine, UpdatePackage, UpdateState } from '@motcua/protocol';
import { UPDATE_FAILURES, type UpdateFailure, type UpdatePart } from '@motcua/protocol/updates';
import type { Appliance } from '../ports/appliances.ts';
import type {
  HeardDevice,
  OwnFailure,
  OwnProgram,
  StoredWish,
  TriedVersion,
  UpdatePlan,
  UpdateShelf,
} from '../ports/updates.ts';

type KindOfMachine = Pick<TriedVersion, 'part' | 'platform' | 'arch'>;

/**
 * What a device is to run: what was wished for it alone, else what all of its kind are to have. What all are to have may have been
 * tried on another kind of machine only: then it is not for this one yet.
 */
export function wishFor(plan: UpdatePlan, target: string, machine: KindOfMachine): StoredWish | null {
  const [own, wished] = [plan.wishes[target] ?? null, plan.toAll[machine.part] ?? null];
  const all = wished !== null && hasBeenTried(plan, { ...machine, version: wished.version }) ? wished : null;
  if (own === null || all === null) return own ?? all;
  return own.attempt > all.attempt ? own : all;
}

/** UP6: on a machine of this kind. */
export function hasBeenTried(plan: UpdatePlan, wanted: TriedVersion): boolean {
  return plan.tried.some((each) => each.version === wanted.version && isOfKind(each, wanted));
}

/** Whether one package serves both. */
export function isOfKind(one: KindOfMachine, other: KindOfMachine): boolean {
  return one.part === other.part && one.platform === other.platform && one.arch === other.arch;
}

/** The package that would bring a machine to a version. */
export function packageFor(
  packages: readonly UpdatePackage[],
  wanted: { readonly part: UpdatePart; readonly version: string },
  machine: { readonly platform: string; readonly arch: string },
): UpdatePackage | null {
  const { part, version } = wanted;
  const kind = { part, platform: machine.platform, arch: machine.arch };
  return packages.find((each) => each.version === version && isOfKind(each, kind)) ?? null;
}

/** UP9: a paired device's row. `program`: the version that it says it is, where it is a program and no page. */
export function deviceRow(
  plan: UpdatePlan,
  packages: readonly UpdatePackage[],
  device: Appliance,
  program: string | null,
  compare: UpdateShelf['compare'],
): UpdateMachine {
  const { deviceId, role, name, connected } = device;
  const heard = plan.heard[deviceId] ?? null;
  const wished = role === 'rating' || heard === null ? null : wishFor(plan, deviceId, { ...heard, part: role });
  // A machine that is ahead of what all are to have is never taken back.
  const wish = heard !== null && wished !== null && compare(wished.version, heard.version) < 0 ? null : wished;
  return {
    ...{ target: deviceId, part: role, name, connected },
    ...{ version: heard?.version ?? program, platform: heard?.platform ?? null, arch: heard?.arch ?? null },
    heardAt: heard?.at ?? null,
    wanted: heard === null || wish === null ? null : { version: wish.version, when: wish.when },
    state: heard === null ? { kind: unheardState(connected, program) } : deviceState(packages, heard, wish),
  };
}

/** One that a launcher has started asks for updates as soon as it is connected. */
function unheardState(connected: boolean, program: string | null): 'unheard' | 'by-installer' | 'in-browser' {
  if (!connected) return 'unheard';
  return program === null ? 'in-browser' : 'by-installer';
}

function deviceState(packages: readonly UpdatePackage[], heard: HeardDevice, wish: StoredWish | null): UpdateState {
  if (heard.onTrial) return { kind: 'trying' };
  if (wish === null || wish.version === heard.version) return { kind: 'current' };
  const { phase } = heard;
  if (phase.kind !== 'idle' && phase.version === wish.version) {
    switch (phase.kind) {
      case 'fetching':
        return { kind: 'fetching', share: phase.share };
      case 'ready':
        return { kind: 'ready' };
      case 'failed':
        return { kind: 'failed', version: phase.version, why: failureOf(phase.why), detail: phase.detail };
    }
  }
  return { kind: packageFor(packages, wish, heard) === null ? 'no-package' : 'waiting' };
}

/** UP9: the hub's own row. `failure`: of the version that is wanted. */
export function hubRow(
  plan: UpdatePlan,
  version: string,
  own: OwnProgram | null,
  failure: OwnFailure | null,
  now: number,
): UpdateMachine {
  const wish = plan.wishes['hub'] ?? null;
  return {
    ...{ target: 'hub', part: 'hub', name: '', connected: true, version, heardAt: now },
    ...{ platform: own?.platform ?? null, arch: own?.arch ?? null },
    wanted: wish === null ? null : { version: wish.version, when: wish.when },
    state: hubState(plan, wish, failure),
  };
}

function hubState(plan: UpdatePlan, wish: StoredWish | null, failure: OwnFailure | null): UpdateState {
  if (wish === null) return { kind: 'current' };
  if (wish.attempt > plan.ownTried) return { kind: 'ready' };
  const { why, detail } = failure ?? { why: 'other', detail: '' };
  return { kind: 'failed', version: wish.version, why, detail };
}

function failureOf(said: string): UpdateFailure {
  return UPDATE_FAILURES.find((why) => why === said) ?? 'other';
}
