import { soundSpan } from '../sound/trim-silence.ts';
import type { ClipSource } from './clip-source.ts';

/** A clip that is ready to be played: the part of the buffer in which there is sound. */
export type ReadyClip = { readonly buffer: AudioBuffer; readonly offsetS: number; readonly durationS: number };

/**
 * Fetches a clip and decodes it. Null: the hub has lost it, or it cannot be decoded, which is as good as missing. Rejects
 * where nobody answers.
 */
export async function fetchClip(
  source: Pick<ClipSource, 'clip'>,
  decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>,
  packId: string,
  file: string,
): Promise<ReadyClip | null> {
  const bytes = await source.clip(packId, file);
  const buffer = bytes === null ? null : await decode(bytes).catch(() => null);
  return buffer === null ? null : readyClip(buffer);
}

/** Coders put silence around what they code: what is heard begins and ends where there is sound. */
function readyClip(buffer: AudioBuffer): ReadyClip {
  const { sampleRate: rate } = buffer;
  const { from, to } = soundSpan({ rate, values: buffer.getChannelData(0) });
  return { buffer, offsetS: from / rate, durationS: (to - from) / rate };
}
