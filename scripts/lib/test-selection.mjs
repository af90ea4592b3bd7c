/** What each kind of test is to Vitest. */
const projects = { unit: ['unit'], int: ['int'], faults: ['faults'], e2e: ['e2e', 'e2e-alone'] };

/**
 * What `npm test` shall run: words that name a kind of test choose it, everything else is handed to Vitest as it is.
 *
 * @param {string[]} words
 * @returns {{ vitestArgs: string[], needsPages: boolean, needsFaultTools: boolean, needsSocat: boolean, needsPackagingTools: boolean }} `needsPages`: a
 *   Chromium and the built pages are needed; `needsFaultTools`: a C compiler and libfaketime are
 */
export function selectTests(words) {
  const kinds = Object.keys(projects).filter((kind) => words.includes(kind));
  const rest = words.filter((word) => !kinds.includes(word));
  const chosen = Object.entries(projects).flatMap(([kind, names]) => (kinds.includes(kind) ? names : []));
  return {
    vitestArgs: [...chosen.flatMap((project) => ['--project', project]), ...rest],
    needsPages: kinds.length === 0 || kinds.includes('e2e') || kinds.includes('faults'),
    needsFaultTools: kinds.length === 0 || kinds.includes('faults'),
    needsSocat: kinds.length === 0 || kinds.includes('int'),
    needsPackagingTools: kinds.length === 0 || kinds.includes('int'),
  };
}
