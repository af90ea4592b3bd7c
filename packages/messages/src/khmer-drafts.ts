import type { Language } from '@motcua/protocol/vocabulary';
import * as messages from './index.ts';
import { DRAFT_FIGURES, signs } from './khmer-draft-figures.ts';
import { khmerSentences } from './khmer-sentences.ts';
import { orderRejectionMessages } from './order-rejections-for-staff.ts';
import { staffKhmerTables } from './staff-khmer/index.ts';

/** One text for a speaker's review. Where the sentence takes figures, ①②③ stand for them. */
export type KhmerDraft = { readonly key: string; readonly vi: string; readonly km: string };

type Branch = Readonly<Record<string, unknown>>;

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

function isTold(value: unknown): value is { readonly vi: unknown; readonly km: unknown } {
  return isBranch(value) && 'vi' in value && 'km' in value;
}

function filled(text: unknown, figures: readonly unknown[]): string {
  return String(typeof text === 'function' ? (text as (...figures: unknown[]) => unknown)(...figures) : text);
}

/** One text, once for each way in which it may be said; or all those of a table within a table. */
function pairs(key: string, vi: unknown, km: unknown): readonly KhmerDraft[] {
  if (isBranch(km)) {
    const known = isBranch(vi) ? vi : {};
    return Object.entries(km).flatMap(([name, inner]) => pairs(`${key}.${name}`, known[name], inner));
  }
  const askings = DRAFT_FIGURES.get(key) ?? signs(typeof km === 'function' ? km.length : 0);
  return askings.map((figures, nth) => ({
    key: nth === 0 ? key : `${key}#${nth + 1}`,
    vi: filled(vi, figures),
    km: filled(km, figures),
  }));
}

/** Tables in which the three languages stand side by side, at whatever depth. */
function toldIn(key: string, table: unknown): readonly KhmerDraft[] {
  if (isTold(table)) return pairs(key, table.vi, table.km);
  if (!isBranch(table)) return [];
  return Object.entries(table).flatMap(([name, inner]) => toldIn(`${key}.${name}`, inner));
}

function staffDrafts(): readonly KhmerDraft[] {
  const known: Branch = { ...messages };
  return Object.entries(staffKhmerTables).flatMap(([name, km]) => {
    const texts = known[`${name}Texts`];
    if (typeof texts !== 'function') throw new Error(`${name}Texts is not there`);
    return pairs(name, (texts as (language: Language) => unknown)('vi'), km);
  });
}

/**
 * Every Khmer text of ours beside its Vietnamese one: tables, words of the staff pages, and sentences that are put together. No
 * speaker has checked one yet: all are drafts, and outside the demo a centre shows citizens Khmer only after its own check (KI10).
 */
export function khmerDrafts(): readonly KhmerDraft[] {
  const tables = { ...messages, orderRejectionMessages };
  return [
    ...Object.entries(tables).flatMap(([name, table]) => toldIn(name, table)),
    ...staffDrafts(),
    ...khmerSentences(),
  ];
}
