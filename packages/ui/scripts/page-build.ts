import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { askForLetters } from './ask-for-letters.ts';
import { tellOldBrowsers } from './old-browser/old-browser-script.ts';

/** What is particular to one page. Folders are relative to the app's. */
export type PageBuild = {
  /** The app's folder, `new URL('.', import.meta.url)` in its config. */
  readonly app: URL;
  readonly root: string;
  readonly outDir: string;
  readonly plugins: readonly Plugin[];
  /** Several pages come out of one build: in one file each of them would run what the others begin with. */
  readonly hasSeveralPages?: boolean;
};

/** Transports that the socket never takes: it speaks WebSocket only, without polling and without an upgrade. */
const NEVER_RUN = /engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/](?:polling-xhr|webtransport)\.js$/;
const EXPORTED_NAME = /^export (?:async )?(?:function|const|class) (\w+)/gm;

/** The makers of schemas, `z` of lean-zod.ts. */
const LEAN_ZOD = fileURLToPath(import.meta.resolve('@motcua/protocol/lean-zod'));
const [, MAKERS = ''] = readFileSync(LEAN_ZOD, 'utf8').split('export const z = {');
/** Calls that a bundler cannot know to change nothing: a schema that a page does not use is left out with them. */
const MAKES_ONLY_A_SCHEMA = [...MAKERS.matchAll(/^ {2}(\w+): /gm)].map(([, maker = '']) => `z.${maker}`);

/** Each export of a module that is never run stays, and throws where it is called. */
function leaveOutWhatNeverRuns(): Plugin {
  return {
    name: 'motcua-leave-out-what-never-runs',
    apply: 'build',
    transform(code, id) {
      if (!NEVER_RUN.test(id)) return null;
      const names = [...code.matchAll(EXPORTED_NAME)].map(([, name]) => `export const ${name ?? ''} = absent;`);
      const absent = "const absent = () => { throw new Error('Left out of this page.'); };";
      return { code: [absent, ...names].join('\n'), map: null };
    },
  };
}

/**
 * How every page is built: for Chrome 109, small, and without inline code or anything fetched from outside, because it runs
 * under a policy that allows neither.
 */
export function pageConfig({ app, root, outDir, plugins, hasSeveralPages = false }: PageBuild): UserConfig {
  const { version } = JSON.parse(readFileSync(new URL('package.json', app), 'utf8')) as { version: string };
  return {
    root: fileURLToPath(new URL(root, app)),
    base: './',
    plugins: [leaveOutWhatNeverRuns(), tellOldBrowsers(), askForLetters(), ...plugins],
    // The same schemas in a fifth of the bytes: see the head of lean-zod.ts.
    resolve: {
      alias: [{ find: /^zod$/, replacement: LEAN_ZOD }],
    },
    define: { __MOTCUA_VERSION__: JSON.stringify(version) },
    build: {
      outDir: fileURLToPath(new URL(outDir, app)),
      emptyOutDir: true,
      target: 'chrome109',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake: { manualPureFunctions: MAKES_ONLY_A_SCHEMA },
        output: hasSeveralPages ? {} : { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  };
}
