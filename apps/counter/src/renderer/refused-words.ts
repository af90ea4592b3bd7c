import { httpProblemMessages, messagesIn } from '@motcua/messages';
import type { HttpProblem } from '@motcua/protocol';
import type { Speaking } from './speaking.ts';

/** A refusal of the hub in words, with the time to wait; null: there is none. */
export function refusedWords(
  { code }: HttpProblem,
  waitMs: number | null,
  { texts, language }: Pick<Speaking, 'texts' | 'language'>,
): string {
  const wait = waitMs === null ? '' : ` ${texts.signInWait(Math.ceil(waitMs / 1000))}`;
  return messagesIn(httpProblemMessages, language)[code] + wait;
}
