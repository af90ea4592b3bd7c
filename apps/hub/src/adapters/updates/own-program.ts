import { createReadStream } from 'node:fs';
import {
  freeBytesOf,
  judgeManifest,
  VersionStore,
  type HealthTeller,
  type Present,
  type TrustedKeys,
} from '@motcua/updates';
import type { Logger } from '../../ports/logger.ts';
import type { OwnProgram } from '../../ports/updates.ts';

/** This hub as the launcher runs it. `dataFormat`: what its database is in. */
export function openOwnProgram(
  launched: HealthTeller,
  keys: TrustedKeys,
  dataFormat: number,
  logger: Logger,
): OwnProgram {
  const { root, version } = launched;
  const log = (message: string, fields: Record<string, unknown>) =>
    logger.warn({ event: 'update-leftover', ...fields }, message);
  const store = new VersionStore({ root, keys, freeBytes: freeBytesOf, log });
  const { platform, arch } = process;
  const present: Present = { part: 'hub', platform, arch, version, dataFormat };
  return {
    ...{ version, platform, arch },
    judge: (candidate) =>
      judgeManifest(
        // What a manifest says beyond this is looked at when the package is unpacked.
        { ...candidate, dataFormat: { oldest: 0, newest: Infinity } },
        present,
      ),
    install: async (path) => {
      const result = await store.install(createReadStream(path), present);
      return result.kind === 'read' ? null : result.refusal;
    },
    whyBad: async (wanted) => {
      const bad = await store.whyBad(wanted);
      return bad === null ? null : { version: wanted, why: bad.why, detail: bad.detail };
    },
  };
}

/** The next start of the hub is that of `version`; what is old is thrown away first. */
export async function startNext({ root, version: running }: HealthTeller, keys: TrustedKeys, version: string) {
  const store = new VersionStore({ root, keys, freeBytes: freeBytesOf });
  await store.prune(running);
  await store.switchTo(version);
}
