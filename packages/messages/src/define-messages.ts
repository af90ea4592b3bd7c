import type { Language } from '@motcua/protocol/vocabulary';

/** One value for each language that Motcua speaks; a missing language is a type error. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** A sentence, or a sentence with figures. Its arguments are numbers and ready-made words only. */
export type Message = string | ((...figures: never[]) => string);

/** A table of messages: every key in every language. */
export type MessageTable<T> = { readonly [K in keyof T]: PerLanguage<T[K]> };

/**
 * Declares a table of messages, the three languages of one message side by side:
 *
 *     const greetings = defineMessages({
 *       hello: { vi: 'Xin chào', en: 'Hello', km: 'ជំរាបសួរ' },
 *       ahead: { vi: (n: number) => `Còn ${n} người`, en: (n: number) => …, km: (n: number) => … },
 *     });
 *     messagesIn(greetings, 'vi').ahead(6)
 *
 * Khmer texts are drafts until a speaker has read them; `khmer-drafts.ts` lists them all.
 */
export function defineMessages<T extends Record<string, Message>>(table: MessageTable<T>): MessageTable<T> {
  return table;
}

/** Tables never change, so each is taken apart once per language: a screen asks at every drawing. */
const spokenTables = new WeakMap<object, Partial<Record<Language, unknown>>>();

/** The messages of a table in one language. */
export function messagesIn<T extends Record<string, Message>>(table: MessageTable<T>, language: Language): T {
  const known = spokenTables.get(table) ?? {};
  known[language] ??= Object.fromEntries(
    Object.entries<PerLanguage<Message>>(table).map(([key, message]) => [key, message[language]]),
  );
  spokenTables.set(table, known);
  return known[language] as T;
}
