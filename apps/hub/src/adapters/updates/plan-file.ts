import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UPDATE_FAILURES, UPDATE_PARTS } from '@motcua/protocol/updates';
import { updateCheckSchema } from '@motcua/updates';
import { z } from 'zod';
import type { UpdatePlanStore } from '../../ports/updates.ts';

const count = z.int().nonnegative();
const part = z.enum(UPDATE_PARTS);
const version = z.string().max(60);
const kind = z.string().max(60);
const wish = z.object({ part, version, when: z.enum(['now', 'outside-hours']), attempt: count });

/** Each field stands for itself: what of them makes no sense is as if nobody had wished it, and never keeps the hub from starting. */
const planSchema = z.object({
  presses: count.catch(0),
  wishes: z.record(z.string(), wish).catch({}),
  toAll: z.partialRecord(part, wish).catch({}),
  tried: z.array(z.object({ part, version, platform: kind, arch: kind })).catch([]),
  heard: z.record(z.string(), updateCheckSchema.extend({ at: z.number() })).catch({}),
  ownTried: count.catch(0),
  ownFailure: z
    .object({ version, why: z.enum(UPDATE_FAILURES), detail: z.string() })
    .nullable()
    .catch(null),
});

/**
 * The plan of updates as a small file. `replace`: in one step, and it is on the disk afterwards. What cannot be read is an empty plan:
 * nothing is updated by mistake.
 */
export function openPlanFile(path: string, replace: (path: string, text: string) => void): UpdatePlanStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    read: () => {
      const read = planSchema.safeParse(jsonIn(path));
      return read.success ? read.data : planSchema.parse({});
    },
    write: (plan) => replace(path, JSON.stringify(plan)),
  };
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
