import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** Modules that this page carries and never runs; each of their exports stays, and throws where it is called. */
const NEVER_RUN: readonly RegExp[] = [
  // Schemas are made into JSON Schema by the contract test alone.
  /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors|json-schema-generator)\.js$/,
  // The socket speaks WebSocket only: no polling, and no upgrade to another transport.
  /engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/](?:polling-xhr|webtransport)\.js$/,
];
/** Elements of the shared package that the staff page does not show. */
const NOT_SHOWN = /packages[\\/]ui[\\/]src[\\/](?:tile|card|banner|clock|button|badge|number)-element\.ts$/;
const EXPORTED_NAME = /^export (?:async )?(?:function|const|class) (\w+)/gm;

/** Leaves out of the staff page what it never uses, so that an old office PC has less to read before the first screen. */
function leanerPage(): Plugin {
  return {
    name: 'motcua-leaner-page',
    apply: 'build',
    transform(code, id) {
      if (NOT_SHOWN.test(id)) return { code, map: null, moduleSideEffects: false };
      if (!NEVER_RUN.some((one) => one.test(id))) return null;
      const names = [...code.matchAll(EXPORTED_NAME)].map(([, name]) => `export const ${name ?? ''} = absent;`);
      // What is made at start-up may be asked for a function; only running that is a mistake.
      const absent = "const absent = () => () => { throw new Error('Left out of this page.'); };";
      const also = code.includes('export { processSchema as process }') ? ['export { processSchema as process };'] : [];
      return { code: [absent, ...names, ...also].join('\n'), map: null };
    },
  };
}

/** No inline code and nothing fetched from outside: the page runs under a policy that allows neither. */
export default defineConfig({
  root: fileURLToPath(new URL('src/renderer', import.meta.url)),
  base: './',
  plugins: [leanerPage()],
  define: { __MOTCUA_VERSION__: JSON.stringify(version) },
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
