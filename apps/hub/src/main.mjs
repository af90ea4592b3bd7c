/**
 * The hub as a program: `node main.mjs start [flags]`. Reads the settings, starts the hub, says where
 * everything is and, last, that it is ready. Imports nothing at the top, so that an older Node gets one
 * clear line instead of a stack trace. Plain JavaScript, because what compiles the other files must not be
 * needed before the cache of what has been compiled is open: it takes 50 ms and 17 MB.
 */
const NEEDED_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
  console.error(
    `Motcua needs Node ${NEEDED_NODE} or newer; this is ${process.versions.node}. "npm start" brings its own.`,
  );
  process.exit(1);
}

// What has been compiled is kept between starts: after a power cut everyone waits for this program. A folder
// that cannot be written only makes the start slower.
const { enableCompileCache, flushCompileCache } = await import('node:module');
const { fileURLToPath } = await import('node:url');
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/motcua-hub', import.meta.url)));

const { runHub } = await import('./run-hub.ts');
await runHub(process.argv.slice(2));
// Now, because a hub may well end by the mains switch.
flushCompileCache();
