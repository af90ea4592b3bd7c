import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEspeak } from '../adapters/voice-packs/espeak.ts';
import { NameClips } from '../adapters/voice-packs/name-clips.ts';
import { PackShelf } from '../adapters/voice-packs/pack-shelf.ts';
import { namesToSay } from '../adapters/voice-packs/names-to-say.ts';
import { VoiceDesk, type VoiceDeskParts } from '../application/voice-desk.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { Logger } from '../ports/logger.ts';
import type { VoicePacks } from '../ports/voice-packs.ts';

export type OpenVoiceParts = Omit<VoiceDeskParts, 'packsRevision'> & {
  readonly dataFolder: string;
  readonly log: Logger;
};

export type OpenVoice = {
  readonly voicePacks: VoicePacks;
  readonly voices: VoiceDesk;
  /** After the callers have their answers. */
  afterCommit(events: readonly QueueEvent[]): void;
  /** Reads the packs. Nobody waits for it before the doors open. */
  begin(): void;
  /** No name is made any more. */
  stop(): void;
};

/** VO2, VO5: the packs that ship, beside the hub's own folder, and those of the centre in its data; and who speaks. */
export function openVoice({ dataFolder, log, ...parts }: OpenVoiceParts): OpenVoice {
  let packsRevision: number | null = null;
  const voices = new VoiceDesk({ ...parts, packsRevision: () => packsRevision });
  const nameClips = new NameClips(join(dataFolder, 'voice-names'), createEspeak('espeak-ng'));
  const shelf = new PackShelf({
    shippedFolder: fileURLToPath(new URL('../../../../packages/voice/packs', import.meta.url)),
    ownFolder: join(dataFolder, 'voice-packs'),
    names: nameClips,
    log,
    onChanged: () => {
      // Another start counts from another figure: what changed meanwhile is fetched anew.
      packsRevision = packsRevision === null ? Math.floor(Date.now() / 1000) : packsRevision + 1;
      voices.changed();
    },
  });
  const unread = (fault: unknown) => {
    log.error({ event: 'voice-packs-unread', err: fault }, 'The voice packs could not be read');
  };
  /** VO7 */
  const makeNames = (): void => {
    const settings = parts.state().index?.settings;
    if (settings === undefined) return;
    const packIds = settings.voice.packs.map(({ packId }) => packId);
    const names = namesToSay(settings);
    if (names.length > 0) shelf.makeNames(packIds, names).catch(unread);
  };
  return {
    voicePacks: shelf,
    voices,
    afterCommit: (events) => {
      if (!events.some(({ type }) => type === 'SettingsApplied')) return;
      voices.changed();
      makeNames();
    },
    begin: () => void shelf.open().then(makeNames, unread),
    stop: () => nameClips.stop(),
  };
}
