const kept = new Set(['in force', 'in part']);

/**
 * Holds the rules of the specification against what the tests quote.
 *
 * @param {import('./rule-ids.mjs').SpecRule[]} rules
 * @param {ReadonlyMap<string, string[]>} quoted the files that quote each id
 * @returns {string[]} one line for each rule that is not as it should be; empty when all is well
 */
export function judgeCoverage(rules, quoted) {
  if (rules.length === 0) return ['docs/spec.md has no heading of the form "### CA7 · in force".'];
  const known = rules.map((rule) => rule.id);
  const complaints = rules.flatMap(({ id, status }, i) => {
    if (known.indexOf(id) !== i) return [`${id} has two headings in docs/spec.md.`];
    const files = quoted.get(id) ?? [];
    if (kept.has(status)) {
      return files.length > 0
        ? []
        : [`${id} is ${status} and no test says so: begin the title of the test that shows it with "${id} ".`];
    }
    if (status !== 'planned') return [`${id} is "${status}"; a rule is in force, in part or planned.`];
    if (files.length === 0) return [];
    return [`${id} is planned and has a test in ${files.join(', ')}: say in docs/spec.md what of it is kept.`];
  });
  for (const [id, files] of quoted) {
    if (!known.includes(id)) complaints.push(`${id} has a test in ${files.join(', ')} and no heading in docs/spec.md.`);
  }
  return complaints;
}
