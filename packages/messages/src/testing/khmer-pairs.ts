import { readdirSync } from 'node:fs';
import type { Message, PerLanguage } from '../define-messages.ts';
import * as messages from '../index.ts';

/** One text in Vietnamese and in Khmer, figures as signs. */
export type KhmerPair = { readonly key: string; readonly vi: string; readonly km: string };

const FOLDER = new URL('../staff-khmer/', import.meta.url);
const PLACES = ['①', '②', '③', '④', '⑤'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTold(value: unknown): value is PerLanguage<Message> {
  return isObject(value) && 'vi' in value && 'km' in value;
}

/** A figure, or an object of several: "①", "①.waiting". */
function sign(place: string): unknown {
  return new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? () => place : `${place}.${name}`) });
}

function filled(text: unknown): string {
  if (typeof text !== 'function') return String(text);
  const tell = text as (...figures: unknown[]) => unknown;
  const signs = PLACES.slice(0, text.length);
  const told = String(tell(...signs));
  return told.includes('undefined') ? String(tell(...signs.map(sign))) : told;
}

/** A text, or all texts of a table within a table. */
function pairsOf(key: string, vi: unknown, km: unknown): readonly KhmerPair[] {
  if (!isObject(vi) || !isObject(km)) return [{ key, vi: filled(vi), km: filled(km) }];
  return Object.entries(km).flatMap(([name, inner]) => pairsOf(`${key}.${name}`, vi[name], inner));
}

function pairsOfTables(): readonly KhmerPair[] {
  return Object.entries<unknown>(messages).flatMap(([table, words]) => {
    if (!isObject(words)) return [];
    if (isTold(words)) return pairsOf(table, words.vi, words.km);
    return Object.entries(words).flatMap(([name, told]) =>
      isTold(told) ? pairsOf(`${table}.${name}`, told.vi, told.km) : [],
    );
  });
}

/** `staffKhmer` of the folder beside `staffTexts('vi')` of the package. */
async function pairsOfStaff(): Promise<readonly KhmerPair[]> {
  const known: Readonly<Record<string, unknown>> = messages;
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const loaded = await Promise.all(
    files.map(async (file) => {
      const words: unknown = await import(new URL(file, FOLDER).href);
      return isObject(words) ? Object.entries(words) : [];
    }),
  );
  return loaded.flat().flatMap(([name, km]) => {
    const base = name.replace(/Khmer$/, '');
    const texts = known[`${base}Texts`];
    return typeof texts === 'function' ? pairsOf(base, (texts as (language: 'vi') => unknown)('vi'), km) : [];
  });
}

/** Every Khmer text of the package beside the Vietnamese one. */
export async function khmerPairs(): Promise<readonly KhmerPair[]> {
  return [...pairsOfTables(), ...(await pairsOfStaff())];
}
