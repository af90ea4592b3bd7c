import type { Message, PerLanguage } from './define-messages.ts';

/** One text for a speaker's review. Where the sentence takes figures, ①②③ stand for them. */
export type KhmerDraft = { readonly key: string; readonly vi: string; readonly km: string };

const PLACES = ['①', '②', '③', '④', '⑤'];

function filled(message: Message): string {
  if (typeof message === 'string') return message;
  return (message as (...figures: string[]) => string)(...PLACES.slice(0, message.length));
}

/**
 * Every Khmer text of the given tables beside its Vietnamese one. No Khmer text has been checked by a
 * speaker yet: all are drafts, and outside the demo a centre shows Khmer only after its own check.
 */
export function khmerDrafts(tables: Readonly<Record<string, object>>): readonly KhmerDraft[] {
  return Object.entries(tables).flatMap(([table, messages]) =>
    Object.entries(messages as Record<string, PerLanguage<Message>>).map(([key, message]) => ({
      key: `${table}.${key}`,
      vi: filled(message.vi),
      km: filled(message.km),
    })),
  );
}
