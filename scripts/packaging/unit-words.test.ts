import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../packaging/hub/${path}`, import.meta.url), 'utf8');

/**
 * Words of the hub's unit that systemd did not always know, and since which version it does
 * (https://github.com/systemd/systemd/blob/main/NEWS). An older one warns, and goes on without the line: without the first of these the
 * administrator's first password would stand in the journal.
 */
const KNOWN_SINCE: readonly (readonly [RegExp, number])[] = [
  [/^StandardOutput=truncate:/m, 248],
  [/^ProtectProc=/m, 247],
  [/^ProtectClock=/m, 245],
];

it('PK5 the package goes only where systemd knows every word of its unit', () => {
  const unit = read('root/usr/lib/systemd/system/motcua-hub.service');
  const asked = Number(/\bsystemd \(>= (\d+)\)/.exec(read('debian/control'))?.[1]);
  for (const [word, since] of KNOWN_SINCE) {
    expect(unit).toMatch(word);
    expect(asked).toBeGreaterThanOrEqual(since);
  }
});
