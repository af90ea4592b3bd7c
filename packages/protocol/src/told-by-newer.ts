import type { z } from 'zod';

/**
 * How the objects of a schema are made. What somebody sends to the hub is strict: a field that it does not know is refused, in
 * words. What the hub tells is not: a newer hub may say more than this program knows, and everything else still counts.
 */
export type MakeObject = typeof z.strictObject;
