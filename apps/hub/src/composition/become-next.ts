import type { HealthTeller, TrustedKeys } from '@motcua/updates';
import { backUpBefore, putBackAfter } from '../adapters/sqlite/update-backup.ts';
import { startNext } from '../adapters/updates/own-program.ts';
import { openPlan } from './open-updates.ts';

export type BecomeNext = {
  readonly launched: HealthTeller;
  readonly keys: TrustedKeys;
  readonly dataFolder: string;
  readonly version: string;
};

/**
 * UP8: after this hub has ended, backs its database up and makes another version current. Without a backup, or where that
 * version is not whole any more, this one stays, and the reason is kept for the devices page. Returns whether it was done.
 */
export async function becomeNext({ launched, keys, dataFolder, version }: BecomeNext): Promise<boolean> {
  const fail = (why: 'no-backup' | 'broken', fault: unknown): false => {
    const detail = fault instanceof Error ? fault.message : String(fault);
    const plan = openPlan(dataFolder);
    plan.write({ ...plan.read(), ownFailure: { version, why, detail: detail.slice(0, 200) } });
    return false;
  };
  try {
    await backUpBefore(dataFolder, version);
  } catch (fault) {
    return fail('no-backup', fault);
  }
  try {
    await startNext(launched, keys, version);
    return true;
  } catch (fault) {
    return fail('broken', fault);
  }
}

/** UP8: where a version was given up, its predecessor begins with the data from before it. Returns whether something was put back. */
export function beginAgain(launched: HealthTeller | null, dataFolder: string): boolean {
  const from = launched?.rolledBackFrom ?? null;
  return from !== null && putBackAfter(dataFolder, from);
}
