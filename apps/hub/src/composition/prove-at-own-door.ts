import { get as getPlainly } from 'node:http';
import { get as getSecurely } from 'node:https';
import type { HealthTeller } from '@motcua/updates';

const ANSWER_WITHIN_MS = 5_000;

/**
 * UP4, UP8: says that this hub is well once it answers at its own door. On trial it resolves only after that has been
 * noted: until then the hub does nothing that could not be taken back. Rejects where nobody answers, or the
 * answer is that it is not well.
 */
export async function proveAtOwnDoor(launched: HealthTeller | null, url: string): Promise<void> {
  if (launched === null) return;
  if (launched.onTrial) await answers(new URL('/healthz', url));
  launched.well();
  if (launched.onTrial) await launched.proven();
}

function answers(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    // The door is this program's own: who it is needs no proof.
    const options = { timeout: ANSWER_WITHIN_MS, rejectUnauthorized: false };
    const get = url.protocol === 'https:' ? getSecurely : getPlainly;
    const request = get(url, options, (response) => {
      response.resume();
      if (response.statusCode === 200) resolve();
      else reject(new Error(`The hub answers ${response.statusCode} at its own door.`));
    });
    request.once('timeout', () => request.destroy(new Error('The hub does not answer at its own door.')));
    request.once('error', reject);
  });
}
