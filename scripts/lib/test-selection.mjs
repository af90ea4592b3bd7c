const projects = ['unit', 'int', 'faults', 'e2e'];

/**
 * What `npm test` shall run: words that name a kind of test choose it, everything else is handed to Vitest as it is.
 *
 * @param {string[]} words
 * @returns {{ vitestArgs: string[], needsPages: boolean, needsFaultTools: boolean, needsSocat: boolean }} `needsPages`: a
 *   Chromium and the built pages are needed; `needsFaultTools`: a C compiler and libfaketime are
 */
export function selectTests(words) {
  const kinds = projects.filter((project) => words.includes(project));
  const rest = words.filter((word) => !projects.includes(word));
  return {
    vitestArgs: [...kinds.flatMap((kind) => ['--project', kind]), ...rest],
    needsPages: kinds.length === 0 || kinds.includes('e2e') || kinds.includes('faults'),
    needsFaultTools: kinds.length === 0 || kinds.includes('faults'),
    needsSocat: kinds.length === 0 || kinds.includes('int'),
  };
}
