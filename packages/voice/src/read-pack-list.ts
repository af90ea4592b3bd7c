/** As much of a pack as somebody needs who plays it: where each clip lies. */
export type PlayablePack = {
  readonly packId: string;
  readonly tongue: string;
  /** The file of each clip. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * The packs in the hub's list, read by hand: the hub has checked them, and a display's first page is too small for the schema
 * of a manifest. What has not the shape of a pack is left out.
 */
export function readPackList(raw: unknown): readonly PlayablePack[] {
  const packs = fieldsOf(raw)['packs'];
  return Array.isArray(packs) ? packs.flatMap((pack) => readPack(fieldsOf(fieldsOf(pack)['manifest']))) : [];
}

function readPack({ packId, tongue, clips }: Fields): readonly PlayablePack[] {
  if (typeof packId !== 'string' || typeof tongue !== 'string') return [];
  const files = Object.entries(fieldsOf(clips)).flatMap(([clipId, clip]): [string, string][] => {
    const { file } = fieldsOf(clip);
    return typeof file === 'string' ? [[clipId, file]] : [];
  });
  return [{ packId, tongue, files: new Map(files) }];
}

type Fields = { readonly [name: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
