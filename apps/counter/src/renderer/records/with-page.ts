/** What has been read of a long list, and where it goes on; `next` null: from its beginning, or it is whole. */
export type Read<T> = { readonly items: readonly T[] | null; readonly next: number | null };

/**
 * What has been read, with one more page. `asked`: where that page was asked to begin. A page that comes twice, because "more" was pressed
 * twice, or that comes after the list was begun anew, belongs nowhere any more.
 */
export function withPage<T>(read: Read<T>, asked: number | null, items: readonly T[], next: number | null): Read<T> {
  if (read.next !== asked) return read;
  return { items: asked === null ? items : [...(read.items ?? []), ...items], next };
}
