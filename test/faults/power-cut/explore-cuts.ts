import type { SeededRandom } from '../../harness/seeded-random.ts';
import type { DiskImage } from './disk-image.ts';
import type { DiskRecord } from './read-disk-log.ts';
import { SimulatedDisk } from './simulated-disk.ts';

export type Cut = {
  readonly image: DiskImage;
  /** All that had been sent to somebody before the cut. */
  readonly said: readonly string[];
};

/**
 * Cuts the power at `count` random moments of a recorded run, each time with other luck for what was not synced:
 * half of them just after something was said, where a promise was made last. In the order of the moments.
 */
export function* exploreCuts(
  before: DiskImage,
  records: readonly DiskRecord[],
  count: number,
  random: SeededRandom,
): Iterable<Cut> {
  const afterWords = records.flatMap(({ kind }, index) => (kind === 'said' ? [index + 1] : []));
  const moments = Array.from({ length: count }, (_, cut) =>
    cut % 2 === 0 && afterWords.length > 0
      ? random.pick(afterWords)
      : Math.floor(random.between(0, records.length + 1)),
  ).toSorted((a, b) => a - b);
  const disk = new SimulatedDisk(before);
  const said: string[] = [];
  let done = 0;
  for (const moment of moments) {
    for (const record of records.slice(done, moment)) {
      disk.apply(record);
      if (record.kind === 'said') said.push(record.text);
    }
    done = moment;
    yield { image: disk.cut(random), said: [...said] };
  }
}
