import type { UpdateTexts } from '@motcua/messages';
import type { UpdateMachine, UpdatePackage, UpdatesOverview } from '@motcua/protocol';

/** What a machine is doing about its version, in one sentence. */
export function stateWords({ part, state }: UpdateMachine, words: UpdateTexts): string {
  switch (state.kind) {
    case 'fetching':
      return words.fetching(Math.floor(state.share * 100));
    case 'failed':
      // What helps is done at that machine, not with the packages of the hub.
      if (state.why === 'no-room' && part !== 'hub') return words.failed(state.version, words.noRoomThere);
      return words.failed(state.version, words.failures[state.why]);
    case 'current':
    case 'in-browser':
    case 'by-installer':
    case 'unheard':
    case 'waiting':
    case 'no-package':
    case 'ready':
    case 'trying':
      return words.states[state.kind];
  }
}

/** Machines on which a package could be installed: of its kind, and not at its version. */
export function machinesFor(overview: UpdatesOverview, wanted: UpdatePackage): readonly UpdateMachine[] {
  return overview.machines.filter(
    (machine) =>
      machine.part === wanted.part &&
      machine.platform === wanted.platform &&
      machine.arch === wanted.arch &&
      machine.version !== null &&
      machine.version !== wanted.version &&
      (machine.part !== 'hub' || overview.canUpdateHub),
  );
}

/** UP6: the package has run well on one machine of those that it is for. */
export function isTried(overview: UpdatesOverview, { part, version, platform, arch }: UpdatePackage): boolean {
  return overview.tried.some(
    (each) => each.part === part && each.version === version && each.platform === platform && each.arch === arch,
  );
}

export function megabytes(bytes: number, words: UpdateTexts): string {
  return words.megabytes(String(Math.max(1, Math.round(bytes / 1_000_000))));
}
