import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the root package.json, absolute. */
export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
