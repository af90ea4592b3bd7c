/**
 * The only file that makes sound. The chime is made of sine tones with a long decay, as a struck bar
 * sounds; it lasts long enough for an amplifier that wakes slowly.
 */

export type AnnouncerState = 'ready' | 'blocked' | 'unavailable';
export type ChimeKind = 'single' | 'group';

export interface Announcer {
  /** `blocked`: the browser wants one touch before it lets a page sound. */
  state(): AnnouncerState;
  /** Tries to switch the sound on; call it from a touch or a key. */
  unlock(): Promise<void>;
  /** Sounds a chime now. When it begins, on the clock of the sound card; null while sound is blocked. */
  chime(kind: ChimeKind): number | null;
  /** Where else to sound, with its clock; null where the browser has no sound. */
  outlet(): SoundOutlet | null;
  /** 0 to 100: of chime and voice. */
  setVolume(percent: number): void;
  onState(listener: (state: AnnouncerState) => void): void;
}

/** The sound card's clock, and what to connect to. */
export type SoundOutlet = { readonly context: AudioContext; readonly output: AudioNode };

type Note = { readonly hertz: number; readonly atS: number };

/** G5 – E5 – C5, falling: one call. For a group the three rise again, so that it is heard as something else. */
const CHIMES: Readonly<Record<ChimeKind, readonly Note[]>> = {
  single: [
    { hertz: 783.99, atS: 0 },
    { hertz: 659.26, atS: 0.38 },
    { hertz: 523.25, atS: 0.76 },
  ],
  group: [
    { hertz: 523.25, atS: 0 },
    { hertz: 659.26, atS: 0.26 },
    { hertz: 783.99, atS: 0.52 },
    { hertz: 1046.5, atS: 0.78 },
  ],
};
const DECAY_S = 1.3;
/** A sound that is to begin this very moment has begun too late. */
export const START_S = 0.05;
const ATTACK_S = 0.012;
/** A struck bar's overtones: multiple of the ground tone, and loudness beside it. */
const PARTIALS = [
  { multiple: 1, level: 1 },
  { multiple: 2.76, level: 0.18 },
  { multiple: 5.4, level: 0.06 },
] as const;

/** `createContext` makes the browser's audio context, or returns null where there is none. */
export function createAnnouncer(createContext: () => AudioContext | null): Announcer {
  const context = createContext();
  const listeners = new Set<(state: AnnouncerState) => void>();
  const state = (): AnnouncerState =>
    context === null ? 'unavailable' : context.state === 'running' ? 'ready' : 'blocked';

  const volume = context === null ? null : connectVolume(context);
  const output = context === null || volume === null ? null : connectOutput(context, volume);
  context?.addEventListener('statechange', () => listeners.forEach((listener) => listener(state())));

  return {
    state,
    onState: (listener) => void listeners.add(listener),
    unlock: async () => {
      if (context !== null && context.state !== 'running') await context.resume();
    },
    chime: (kind) => {
      if (context === null || output === null || context.state !== 'running') return null;
      const from = context.currentTime + START_S;
      for (const note of CHIMES[kind]) strike(context, output, note.hertz, from + note.atS);
      return from;
    },
    outlet: () => (context === null || volume === null ? null : { context, output: volume }),
    setVolume: (percent) => {
      if (volume !== null) volume.gain.value = Math.max(0, Math.min(100, percent)) / 100;
    },
  };
}

/** The browser's own audio context; null where it has none. */
export function createBrowserAudioContext(): AudioContext | null {
  return typeof AudioContext === 'function' ? new AudioContext() : null;
}

function connectVolume(context: AudioContext): GainNode {
  const volume = context.createGain();
  volume.connect(context.destination);
  return volume;
}

/** Notes overlap: a compressor keeps their sum from clipping. */
function connectOutput(context: AudioContext, volume: AudioNode): AudioNode {
  const compressor = context.createDynamicsCompressor();
  compressor.threshold.value = -12;
  compressor.ratio.value = 4;
  compressor.connect(volume);
  return compressor;
}

function strike(context: AudioContext, output: AudioNode, hertz: number, at: number): void {
  for (const { multiple, level } of PARTIALS) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    const decayS = DECAY_S / Math.sqrt(multiple);
    tone.frequency.value = hertz * multiple;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.42 * level, at + ATTACK_S);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + decayS);
    tone.connect(loudness).connect(output);
    tone.start(at);
    tone.stop(at + decayS + 0.05);
  }
}
