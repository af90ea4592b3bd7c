import { existsSync, readFileSync } from 'node:fs';

/** A behaviour rule's id as docs/spec.md writes it: IS1, CA7, DA12. */
const leadingRuleIds = /^(?:[A-Z]{2}\d{1,2}(?:\s*[,/+]\s*|\s+and\s+|\s+|$))+/;

/**
 * The rule ids that a test title starts with, e.g. `CA7` in "CA7 a repeated press calls once".
 *
 * @param {string} title
 * @returns {string[]}
 */
export function ruleIdsOfTitle(title) {
  const leading = leadingRuleIds.exec(title);
  return leading ? (leading[0].match(/[A-Z]{2}\d{1,2}/g) ?? []) : [];
}

/**
 * Every rule id that the specification defines or mentions.
 *
 * @param {string} specText
 * @returns {Set<string>}
 */
export function ruleIdsOfSpec(specText) {
  return new Set(specText.match(/\b[A-Z]{2}\d{1,2}\b/g) ?? []);
}

/**
 * @param {string} specPath absolute
 * @returns {Set<string> | undefined} undefined while there is no specification
 */
export function readSpecRuleIds(specPath) {
  return existsSync(specPath) ? ruleIdsOfSpec(readFileSync(specPath, 'utf8')) : undefined;
}

/**
 * A rule as its heading in docs/spec.md gives it: `### CA7 · in force`.
 *
 * @typedef {object} SpecRule
 * @property {string} id
 * @property {string} status `in force`, `in part` or `planned`; whatever else stands there, as it stands
 */

/**
 * Headings that a reader takes for a rule's, and that `rulesOfSpec` would pass over: of another level, or with other
 * signs between id and status.
 *
 * @param {string} specText
 * @returns {string[]}
 */
export function oddHeadingsOfSpec(specText) {
  const headings = specText.match(/^[ \t]*#+[ \t]*[A-Z]{2}\d{1,2}\b.*$/gm) ?? [];
  return headings.filter((heading) => !/^### [A-Z]{2}\d{1,2} · \S/.test(heading)).map((heading) => heading.trim());
}

/**
 * The rules that the specification defines, in its order.
 *
 * @param {string} specText
 * @returns {SpecRule[]}
 */
export function rulesOfSpec(specText) {
  return [...specText.matchAll(/^### ([A-Z]{2}\d{1,2})\b(?: · )?(.*)$/gm)].map(([, id = '', status = '']) => ({
    id,
    status: status.trim(),
  }));
}
