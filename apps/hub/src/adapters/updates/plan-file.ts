import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UpdatePlan, UpdatePlanStore } from '../../ports/updates.ts';

const EMPTY: UpdatePlan = {
  ...{ presses: 0, wishes: {}, toAll: {}, tried: [], heard: {} },
  ...{ ownTried: 0, ownFailure: null },
};

/** The plan of updates as a small file, replaced in one step. What cannot be read is an empty plan: nothing is updated by mistake. */
export function openPlanFile(path: string): UpdatePlanStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    read: () => {
      try {
        const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
        return typeof read === 'object' && read !== null ? { ...EMPTY, ...read } : EMPTY;
      } catch {
        return EMPTY;
      }
    },
    write: (plan) => {
      const draft = `${path}.draft`;
      rmSync(draft, { force: true });
      const file = openSync(draft, 'wx', 0o600);
      try {
        writeSync(file, JSON.stringify(plan));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(draft, path);
    },
  };
}
