import type { ActAnswerer } from './act-answerer.ts';

/** AP8: what answers for a page in a plain browser; loaded when somebody wants something of it. */
export function pageActs(page: Window): ActAnswerer {
  return {
    answer: (raw) =>
      import('./page-acts.ts').then(
        ({ answerInPage }) => answerInPage(raw, page),
        () => null,
      ),
  };
}
