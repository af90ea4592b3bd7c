import { readFileSync } from 'node:fs';
import shipped from '../../keys/trusted-keys.json' with { type: 'json' };
import { keyFileSchema, trustedKeys, type TrustedKeys } from './keys.ts';

/**
 * The keys that this program trusts: those it was built with, and for trials those of the file that MOTCUA_UPDATE_KEYS names.
 * Whoever sets the environment of the program could as well start another one. Throws where that file will not do.
 */
export function shippedKeys(env: Readonly<Record<string, string | undefined>>): TrustedKeys {
  const own = keyFileSchema.parse(shipped);
  const further = env['MOTCUA_UPDATE_KEYS'] ?? '';
  if (further === '') return trustedKeys(own);
  return trustedKeys(own, keyFileSchema.parse(JSON.parse(readFileSync(further, 'utf8'))));
}
