import { compareVersions } from '../../launcher/compare-versions.mjs';
import type { Manifest, Part } from './manifest.ts';

/** A program that a package is to take the place of. `dataFormat` null: it stores nothing that has one. */
export type Present = {
  readonly part: Part;
  readonly platform: string;
  readonly arch: string;
  readonly version: string;
  readonly dataFormat: number | null;
};

/**
 * Why a package will not do, though it is genuine. `below-floor`: the present version is too old to be updated to this one.
 * `foreign-data`: it could not read what is stored.
 */
export type Unfit = 'wrong-part' | 'wrong-platform' | 'same' | 'older' | 'below-floor' | 'foreign-data';

/** Null: it may take the place of the present one. */
export function judgeManifest(
  manifest: Pick<Manifest, 'part' | 'version' | 'floor' | 'dataFormat'> & {
    readonly platform: string;
    readonly arch: string;
  },
  present: Present,
): Unfit | null {
  if (manifest.part !== present.part) return 'wrong-part';
  if (manifest.platform !== present.platform || manifest.arch !== present.arch) return 'wrong-platform';
  const order = compareVersions(manifest.version, present.version);
  if (order === 0) return 'same';
  if (order < 0) return 'older';
  if (compareVersions(present.version, manifest.floor) < 0) return 'below-floor';
  const { oldest, newest } = manifest.dataFormat;
  const { dataFormat } = present;
  return dataFormat !== null && (dataFormat < oldest || dataFormat > newest) ? 'foreign-data' : null;
}
