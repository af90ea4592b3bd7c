import { encodeWav, levelClip, measureClip, USUAL_GOAL } from '@motcua/voice/sound';
import type { DraftClip } from './pack-draft.ts';

/** Speech holds nothing above 12 kHz that a waiting room would hear. */
const CLIP_RATE = 24_000;

/** Why nothing can be recorded here. `insecure`: a browser gives its microphone to its own machine and to HTTPS alone. */
export type MicrophoneObstacle = 'insecure' | 'refused' | 'none';

/** Null: it can be tried. */
export function microphoneObstacle(): MicrophoneObstacle | null {
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (!window.isSecureContext || devices === undefined) return 'insecure';
  return typeof MediaRecorder === 'function' ? null : 'none';
}

/** A recording under way; `stop` gives what was heard, null: nothing. */
export type Recording = { readonly stop: () => Promise<DraftClip | null>; readonly cancel: () => void };

/** Begins to record. The browser asks for leave the first time. */
export async function record(): Promise<Recording | MicrophoneObstacle> {
  const obstacle = microphoneObstacle();
  if (obstacle !== null) return obstacle;
  let stream: MediaStream;
  try {
    // What makes a conversation clear (gain that moves, echo that is taken away) eats the ends of single words.
    const audio = { echoCancellation: false, autoGainControl: false, noiseSuppression: true };
    stream = await navigator.mediaDevices.getUserMedia({ audio });
  } catch (fault) {
    return fault instanceof DOMException && fault.name === 'NotFoundError' ? 'none' : 'refused';
  }
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const letGo = () => stream.getTracks().forEach((track) => track.stop());
  recorder.start();
  return {
    cancel: () => {
      recorder.stop();
      letGo();
    },
    stop: async () => {
      const ended = new Promise((resolve) => (recorder.onstop = resolve));
      recorder.stop();
      await ended;
      letGo();
      return clipFrom(await new Blob(pieces).arrayBuffer());
    },
  };
}

/** VO3: a sound of any kind that the browser reads, without silence and as loud as every other clip. Null: there is nothing to hear in it. */
export async function clipFrom(bytes: ArrayBuffer): Promise<DraftClip | null> {
  try {
    const buffer = await new OfflineAudioContext(1, 1, CLIP_RATE).decodeAudioData(bytes);
    const levelled = levelClip({ rate: buffer.sampleRate, values: buffer.getChannelData(0) }, USUAL_GOAL);
    if (levelled === null) return null;
    return { wav: encodeWav(levelled.sound), measure: measureClip(levelled.sound), checked: false };
  } catch {
    return null;
  }
}

/** Plays a clip; resolves when it has ended. */
export async function playClip({ wav }: DraftClip): Promise<void> {
  const context = new AudioContext();
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(wav.slice().buffer);
  source.connect(context.destination);
  await context.resume();
  await new Promise((ended) => {
    source.onended = ended;
    source.start();
  });
  await context.close();
}
