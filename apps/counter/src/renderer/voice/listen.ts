import { clipsOfCall, type SpeechStyle, type SpokenCall, type SpokenClip } from '@motcua/voice';
import type { PackManifest } from '@motcua/voice/manifest';
import { soundSpan } from '@motcua/voice/sound';

const BEGIN_S = 0.1;

/** Plays a call as a display would say it, without the chime. False: a clip is missing, or there is no sound. */
export async function listenToCall(manifest: PackManifest, call: SpokenCall, style: SpeechStyle): Promise<boolean> {
  return playClips(manifest, clipsOfCall(call, manifest.tongue, style));
}

async function playClips(manifest: PackManifest, clips: readonly SpokenClip[]): Promise<boolean> {
  const files = clips.map(({ clipId }) => manifest.clips[clipId]?.file ?? null);
  if (files.some((file) => file === null)) return false;
  const context = new AudioContext();
  try {
    await context.resume();
    const buffers = await Promise.all(files.map((file) => decode(context, manifest.packId, file ?? '')));
    let at = context.currentTime + BEGIN_S;
    for (const [n, buffer] of buffers.entries()) {
      const { from, to } = soundSpan({ rate: buffer.sampleRate, values: buffer.getChannelData(0) });
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      at += (clips[n]?.pauseMs ?? 0) / 1000;
      source.start(at, from / buffer.sampleRate, (to - from) / buffer.sampleRate);
      at += (to - from) / buffer.sampleRate;
    }
    window.setTimeout(() => void context.close(), (at - context.currentTime) * 1000 + 500);
    return true;
  } catch {
    void context.close();
    return false;
  }
}

async function decode(context: AudioContext, packId: string, file: string): Promise<AudioBuffer> {
  const answer = await fetch(`/voice-packs/${encodeURIComponent(packId)}/${encodeURIComponent(file)}`);
  if (!answer.ok) throw new Error(file);
  return context.decodeAudioData(await answer.arrayBuffer());
}
