import type { HttpResult } from '@motcua/client';
import { refusedWords } from './refused-words.ts';
import type { Speaking } from './speaking.ts';

/** What became of the last request, in one line. */
export type Told = { readonly tone: 'good' | 'alarm'; readonly words: string };

export type Failure = Exclude<HttpResult<unknown>, { kind: 'ok' }>;

/** A refusal in words, with the time to wait where the hub names one. */
export function failureTold(failure: Failure, speaking: Pick<Speaking, 'texts' | 'language'>): Told {
  if (failure.kind === 'no-answer') return { tone: 'alarm', words: speaking.texts.httpNoAnswer };
  const { problem } = failure;
  return { tone: 'alarm', words: refusedWords(problem, problem.retryAfterMs, speaking) };
}

/** Leads to the field that a refusal names; fields have the names that the hub knows them by. */
export function focusField(root: ParentNode, failure: Failure): void {
  const field = failure.kind === 'refused' ? failure.problem.field : null;
  if (field !== null && /^[a-zA-Z]+$/.test(field)) root.querySelector<HTMLElement>(`#${field}`)?.focus();
}
