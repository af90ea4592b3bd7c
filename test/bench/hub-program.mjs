/**
 * Entry of the hub that the bench measures. As the real program's entry it is plain JavaScript that opens the cache of
 * what has been compiled before it imports anything: otherwise the hub would carry the compiler of its sources, 17 MB.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/motcua-bench', import.meta.url)));
await import('./hub-program.ts');
flushCompileCache();
