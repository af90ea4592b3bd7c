import { clipsOfCall, type SpeechStyle, type SpokenCall, type SpokenClip } from '@motcua/voice';
import { createPageClipSource, fetchClip, startClip } from '@motcua/voice/clip-library';
import type { PackManifest } from '@motcua/voice/manifest';

const BEGIN_S = 0.1;

/** Plays a call as a display would say it, without the chime. False: a clip is missing, or there is no sound. */
export async function listenToCall(manifest: PackManifest, call: SpokenCall, style: SpeechStyle): Promise<boolean> {
  return playClips(manifest, clipsOfCall(call, manifest.tongue, style));
}

async function playClips(manifest: PackManifest, clips: readonly SpokenClip[]): Promise<boolean> {
  const files = clips.flatMap(({ clipId }) => manifest.clips[clipId]?.file ?? []);
  if (files.length < clips.length) return false;
  const source = createPageClipSource((...request) => window.fetch(...request));
  const context = new AudioContext();
  const decode = (bytes: ArrayBuffer): Promise<AudioBuffer> => context.decodeAudioData(bytes);
  try {
    await context.resume();
    const ready = await Promise.all(files.map((file) => fetchClip(source, decode, manifest.packId, file)));
    const heard = ready.flatMap((clip) => clip ?? []);
    if (heard.length < clips.length) throw new Error('a clip is lost');
    let at = context.currentTime + BEGIN_S;
    for (const [n, clip] of heard.entries()) {
      at += (clips[n]?.pauseMs ?? 0) / 1000;
      startClip(context, context.destination, clip, at);
      at += clip.durationS;
    }
    window.setTimeout(() => void context.close(), (at - context.currentTime) * 1000 + 500);
    return true;
  } catch {
    void context.close();
    return false;
  }
}
