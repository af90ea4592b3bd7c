import type { ReadyClip } from '@motcua/voice/clip-library';
import type { SoundOutlet } from '../../announcer.ts';

/** As much of a sound card as a player uses; its clock goes when the test says so. */
export class HandWoundSound {
  currentTime = 10;
  state: AudioContextState = 'running';
  readonly started: {
    readonly at: number;
    readonly offset: number;
    readonly duration: number;
    stoppedAt: number | null;
  }[] = [];

  outlet(): SoundOutlet {
    return { context: this as unknown as AudioContext, output: {} as AudioNode };
  }

  createBufferSource(): unknown {
    let entry: HandWoundSound['started'][number] | null = null;
    return {
      buffer: null,
      onended: null,
      connect: (next: unknown) => next,
      start: (at: number, offset: number, duration: number) => {
        entry = { at, offset, duration, stoppedAt: null };
        this.started.push(entry);
      },
      stop: (at = this.currentTime) => {
        if (entry !== null) entry.stoppedAt = at;
      },
    };
  }

  createGain(): unknown {
    return { gain: { setTargetAtTime: () => undefined }, connect: (next: unknown) => next };
  }

  decodeAudioData(bytes: ArrayBuffer): Promise<AudioBuffer> {
    const [first] = new Uint8Array(bytes);
    return first === 0 ? Promise.reject(new Error('no sound')) : Promise.resolve(bufferOf(0.3));
  }
}

/** A clip of so many seconds, with a tenth of a second of silence before it. */
export function clipOf(durationS: number): ReadyClip {
  return { buffer: bufferOf(durationS), offsetS: 0.1, durationS };
}

function bufferOf(durationS: number): AudioBuffer {
  const values = new Float32Array(Math.round(1_000 * durationS)).fill(0.5);
  return { sampleRate: 1_000, getChannelData: () => values } as unknown as AudioBuffer;
}
