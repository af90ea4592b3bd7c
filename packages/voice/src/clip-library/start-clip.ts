import type { ReadyClip } from './fetch-clip.ts';

/** Hands a clip to the sound card, to be heard at `atS` by its clock. What is given back ends it early. */
export function startClip(
  context: BaseAudioContext,
  output: AudioNode,
  { buffer, offsetS, durationS }: ReadyClip,
  atS: number,
): AudioBufferSourceNode {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(output);
  source.start(atS, offsetS, durationS);
  return source;
}
