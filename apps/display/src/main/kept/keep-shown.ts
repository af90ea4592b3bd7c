import type { HubLink, LinkSurroundings } from '@motcua/client';
import type { DeviceId } from '@motcua/protocol';
import type { LastShown, LastShownFile } from './last-shown.ts';

/** A card of a cheap machine wears out: calls come every few seconds, and the last minute's are shown by the hub again. */
const WRITE_EVERY_MS = 60_000;
/** So old the instant may be at which what has not changed was last so. */
const SAY_AGAIN_MS = 10 * 60_000;
/** A network that comes and goes. */
const LOST_AGAIN_MS = 10_000;

export type KeepShownParts = {
  readonly link: Pick<HubLink, 'state' | 'onState' | 'latest' | 'hubNow'>;
  readonly file: Pick<LastShownFile, 'keep'>;
  readonly around: Pick<LinkSurroundings, 'after' | 'monotonicMs' | 'wallMs'>;
};

/**
 * HL2: while the hub is there, what the display shows is written down once a minute where it has changed, and at once when the
 * hub is lost. Returns what ends it.
 */
export function keepShown({ link, file, around }: KeepShownParts): () => void {
  let deviceId: DeviceId | null = null;
  let written = '';
  let writtenMs = Number.NEGATIVE_INFINITY;
  let cancel: () => void = () => undefined;

  function write(isLost: boolean): void {
    const shown = shownNow();
    const text = JSON.stringify(shown);
    const restMs = isLost ? LOST_AGAIN_MS : text === written ? SAY_AGAIN_MS : 0;
    if (shown === null || around.monotonicMs() - writtenMs < restMs) return;
    written = text;
    writtenMs = around.monotonicMs();
    void file.keep({ ...shown, hubAt: Math.floor(link.hubNow()), wallMs: around.wallMs() });
  }

  function shownNow(): LastShown | null {
    const board = link.latest('call-board', null);
    if (deviceId === null || board === null) return null;
    return {
      ...{ deviceId, board: board.body },
      look: link.latest('display-look', deviceId)?.body ?? null,
      voice: link.latest('display-voice', deviceId)?.body ?? null,
    };
  }

  function goOn(): void {
    cancel = around.after(WRITE_EVERY_MS, () => {
      write(false);
      goOn();
    });
  }

  const leave = link.onState((state) => {
    cancel();
    if (state.kind === 'connected') {
      deviceId = state.welcome.you.kind === 'display' ? state.welcome.you.deviceId : null;
      return goOn();
    }
    if (state.kind === 'lost') write(true);
    // An administrator has taken this display out: what it showed is nobody's any more.
    if (state.kind === 'pairing') void file.keep(null);
    if (state.kind !== 'connecting') deviceId = null;
  });
  return () => {
    cancel();
    leave();
    if (link.state().kind === 'connected') write(true);
  };
}
