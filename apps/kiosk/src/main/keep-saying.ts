import type { HubLink } from '@motcua/client';
import type { KioskMenuView } from '@motcua/protocol';
import type { KeptHubFiles, ShellSurroundings } from '@motcua/shell';
import { readPackList } from '@motcua/voice';

type Packs = KioskMenuView['voicePacks'];

const LIST = '/voice-packs';
/** A hub that has too much to do is not asked for a hundred clips with each change of the menu, nor a full disk tried. */
const RESTS_FOR_MS = 60_000;

/**
 * HL1, KI11: the page fetches a clip when somebody first wants to hear it; a kiosk that starts without the hub would not have
 * it. So while the hub is there, everything that can be said here is fetched once: at the start, and when the packs change. What
 * could not be kept is tried again, with a view of the menu that comes a minute later.
 */
export function keepSaying(
  link: Pick<HubLink, 'onView' | 'state'>,
  files: KeptHubFiles,
  { log, monotonicMs }: Pick<ShellSurroundings, 'log' | 'monotonicMs'>,
): void {
  let fetched = '';
  let failed: { readonly wanted: string; readonly atMs: number } | null = null;
  let isFetching = false;
  let hasTold = false;

  async function fetchAll(packs: Packs): Promise<void> {
    const there = readPackList(await (await files.get(LIST, null)).json());
    const inUse = there.filter(({ packId }) => packs.some((pack) => pack.packId === packId));
    const paths = inUse.flatMap(({ packId, files: clips }) =>
      [...new Set(clips.values())].map((file) => `${LIST}/${encodeURIComponent(packId)}/${encodeURIComponent(file)}`),
    );
    await files.fetchAhead(paths.filter((path) => files.paths.some((allowed) => allowed.test(path))));
  }

  link.onView('kiosk-menu', ({ body: { voicePacks } }) => {
    // Its own tiles, while it is alone, say nothing new.
    const wanted = JSON.stringify(voicePacks);
    if (wanted === fetched || isFetching || link.state().kind !== 'connected') return;
    if (failed?.wanted === wanted && monotonicMs() - failed.atMs < RESTS_FOR_MS) return;
    isFetching = true;
    fetchAll(voicePacks)
      .then(() => {
        fetched = wanted;
        hasTold = false;
      })
      // It is tried again and again, and said once.
      .catch((error: unknown) => {
        failed = { wanted, atMs: monotonicMs() };
        if (!hasTold) log('Not all that this kiosk says could be fetched', { error: String(error) });
        hasTold = true;
      })
      .finally(() => (isFetching = false));
  });
}
