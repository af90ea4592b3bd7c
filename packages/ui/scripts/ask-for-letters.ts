import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What loads letters, and which: of all that fonts.css names beside the Khmer ones, which wait until somebody chooses them. */
const LOADERS = [
  {
    module: /packages[\\/]ui[\\/]src[\\/]load-letters\.ts$/,
    letters: /be-vietnam-pro-[a-z]+-(?:400|600|700)-[^/]+\.woff2$/,
  },
  {
    module: /packages[\\/]ui[\\/]src[\\/]load-number-letters\.ts$/,
    letters: /be-vietnam-pro-[a-z]+-800-[^/]+\.woff2$/,
  },
] as const;

/** The files of letters that a page made of these modules has at once, of all that was built. */
export function lettersAtOnce(modules: readonly string[], built: readonly string[]): readonly string[] {
  const used = LOADERS.filter(({ module }) => modules.some((id) => module.test(id)));
  return built.filter((file) => used.some(({ letters }) => letters.test(file))).toSorted();
}

/** As a font is asked for by its style sheet, origin and all: otherwise it would be asked for twice. */
function preload(file: string): HtmlTagDescriptor {
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` };
  return { tag: 'link', attrs, injectTo: 'head' };
}

/**
 * A page that loads its letters before there are words on it has them asked for by its HTML, while its script is still on the
 * way: an old machine has nothing else to do then, and later to ask for eight files is half as much work as to run the script.
 */
export function askForLetters(): Plugin {
  return {
    name: 'motcua-ask-for-letters',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {}, chunk }) =>
        lettersAtOnce(chunk?.moduleIds ?? [], Object.keys(bundle)).map(preload),
    },
  };
}
