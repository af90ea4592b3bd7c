import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { UPDATE_FAILURES, UPDATE_PARTS } from '@motcua/protocol/updates';
import { updateCheckSchema } from '@motcua/updates';
import { z } from 'zod';
import type { UpdatePlanStore } from '../../ports/updates.ts';

const count = z.int().nonnegative();
const part = z.enum(UPDATE_PARTS);
const version = z.string().max(60);
const wish = z.object({ part, version, when: z.enum(['now', 'outside-hours']), attempt: count });

/** Each field stands for itself: what of them makes no sense is as if nobody had wished it, and never keeps the hub from starting. */
const planSchema = z.object({
  presses: count.catch(0),
  wishes: z.record(z.string(), wish).catch({}),
  toAll: z.partialRecord(part, wish).catch({}),
  tried: z.array(z.object({ part, version })).catch([]),
  heard: z.record(z.string(), updateCheckSchema.extend({ at: z.number() })).catch({}),
  ownTried: count.catch(0),
  ownFailure: z
    .object({ version, why: z.enum(UPDATE_FAILURES), detail: z.string() })
    .nullable()
    .catch(null),
});

/** The plan of updates as a small file, replaced in one step. What cannot be read is an empty plan: nothing is updated by mistake. */
export function openPlanFile(path: string): UpdatePlanStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    read: () => {
      const read = planSchema.safeParse(jsonIn(path));
      return read.success ? read.data : planSchema.parse({});
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

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
