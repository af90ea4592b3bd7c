import type { PageFault } from './page-fault.ts';

/** So many faults of one kind within this time, and loading the page again does not help. */
const MOST_FAULTS = 6;
const WITHIN_MS = 5 * 60_000;
/** A program that cannot stand does not restart all day long. */
export const RELAUNCH_PAUSE_MS = 3 * 60_000;

/** AP4: tells when the whole program has to start anew. Counts each kind of fault for itself. */
export class LastResort {
  readonly #faults = new Map<PageFault, number[]>();

  /** `nowMs` by a clock that no one can set; true: this was one too many. */
  note(fault: PageFault, nowMs: number): boolean {
    const recent = [...(this.#faults.get(fault) ?? []), nowMs].filter((at) => nowMs - at < WITHIN_MS);
    this.#faults.set(fault, recent);
    return recent.length >= MOST_FAULTS;
  }

  forget(): void {
    this.#faults.clear();
  }
}

const FLAG = '--motcua-relaunched-at=';

/**
 * When the program before this one ended to be started anew, by the wall clock: it said so itself, or the launcher does
 * (docs/updates.md). Null: somebody else started it.
 */
export function relaunchedAt(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): number | null {
  const said = argv.findLast((argument) => argument.startsWith(FLAG))?.slice(FLAG.length);
  const given = said ?? env['MOTCUA_PROGRAM_ENDED_AT'] ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/** The arguments of the next start. The first one, the program's own name, is Electron's matter. */
export function argumentsOfRelaunch(argv: readonly string[], wallMs: number): string[] {
  return [...argv.slice(1).filter((argument) => !argument.startsWith(FLAG)), `${FLAG}${Math.round(wallMs)}`];
}

/** Whether it may be started anew already. A clock that was set back in between says nothing, and then it may. */
export function mayRelaunch(lastAt: number | null, wallMs: number): boolean {
  return lastAt === null || wallMs < lastAt || wallMs - lastAt >= RELAUNCH_PAUSE_MS;
}
