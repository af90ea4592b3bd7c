import { FOLLOW_MADE_HEADER, type FollowView } from '@motcua/protocol/follow-view';

const ANSWER_WITHIN_MS = 8_000;

/**
 * `same`: nothing has changed since the last answer. `made`: of what the hub's page is made now; null: it does not say.
 * `waitMs`: the hub asked for so much patience; 0: it said nothing.
 */
export type Answer =
  | { readonly kind: 'view'; readonly view: FollowView; readonly made: string | null }
  | { readonly kind: 'same'; readonly made: string | null }
  | { readonly kind: 'none'; readonly waitMs: number };

/** Asks what the number shows; an answer that the phone holds already is not sent again. Never fails: no answer is one. */
export function createAsker(address: string): () => Promise<Answer> {
  let etag: string | null = null;
  const none = (waitMs: number): Answer => ({ kind: 'none', waitMs });

  const read = (response: Response): Promise<Answer> | Answer => {
    const made = response.headers.get(FOLLOW_MADE_HEADER);
    if (response.status === 304) return { kind: 'same', made };
    if (response.status !== 200) return none(1000 * (Number(response.headers.get('Retry-After')) || 0));
    return response.json().then((view: FollowView): Answer => {
      etag = response.headers.get('ETag');
      return { kind: 'view', view, made };
    });
  };

  return () => {
    const headers: Record<string, string> = etag === null ? {} : { 'If-None-Match': etag };
    const asked = fetch(address, { headers, credentials: 'omit', cache: 'no-store' }).then(read);
    const late = new Promise<Answer>((resolve) => setTimeout(() => resolve(none(0)), ANSWER_WITHIN_MS));
    return Promise.race([asked, late]).catch(() => none(0));
  };
}
