import type { LinkSurroundings, TokenStore } from './link-options.ts';

/** The device's token; null where there is none, or where it cannot be read. */
export async function storedToken(
  store: TokenStore | null,
  { log }: Pick<LinkSurroundings, 'log'>,
): Promise<string | null> {
  try {
    return (await store?.get()) ?? null;
  } catch (error) {
    log('The stored token could not be read', { error: String(error) });
    return null;
  }
}
