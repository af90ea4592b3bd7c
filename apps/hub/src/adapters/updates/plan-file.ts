import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UPDATE_FAILURES, UPDATE_PARTS } from '@motcua/protocol/updates';
import { updateCheckSchema } from '@motcua/updates';
import { z } from 'zod';
import type { HeardDevice, TriedVersion, UpdatePlanStore } from '../../ports/updates.ts';

const count = z.int().nonnegative();
const part = z.enum(UPDATE_PARTS);
const version = z.string().max(60);
const kind = z.string().max(60);
const wish = z.object({ part, version, when: z.enum(['now', 'outside-hours']), attempt: count });
/** A hub before did not note on which kind of machine. */
const tried = z.object({ part, version, platform: kind.optional(), arch: kind.optional() });

/** Each field stands for itself: what of them makes no sense is as if nobody had wished it, and never keeps the hub from starting. */
const planSchema = z.object({
  presses: count.catch(0),
  wishes: z.record(z.string(), wish).catch({}),
  toAll: z.partialRecord(part, wish).catch({}),
  tried: z.array(tried).catch([]),
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
      const plan = read.success ? read.data : planSchema.parse({});
      return { ...plan, tried: withKinds(plan.tried, Object.values(plan.heard)) };
    },
    write: (plan) => replace(path, JSON.stringify(plan)),
  };
}

/** What was tried on a machine of some kind was tried on each kind of those that run it well; where none is known, on none. */
function withKinds(noted: readonly z.infer<typeof tried>[], heard: readonly HeardDevice[]): TriedVersion[] {
  const all = noted.flatMap(({ part, version, platform, arch }) => {
    if (platform !== undefined && arch !== undefined) return [{ part, version, platform, arch }];
    return heard
      .filter((machine) => machine.part === part && machine.version === version && !machine.onTrial)
      .map((machine) => ({ part, version, platform: machine.platform, arch: machine.arch }));
  });
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
