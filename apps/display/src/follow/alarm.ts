/** So long a phone rings for one call; the hall's voice has said it twice by then. */
const RINGS_FOR_MS = 30_000;
const EVERY_MS = 2_000;
/** Two bells, a third apart: heard in a pocket's noise, and not taken for a phone call. */
const BELLS = [
  { from: 0, hertz: 880 },
  { from: 0.28, hertz: 1108.73 },
  { from: 0.56, hertz: 880 },
] as const;
const BELL_SECONDS = 0.26;

type AudioWindow = Window & { webkitAudioContext?: typeof AudioContext };

/** Rings and shakes the phone while a call is new. Sound needs one touch beforehand: a browser lets no page ring unasked. */
export class Alarm {
  #context: AudioContext | null = null;
  #isOn = false;
  #timer = 0;
  #onEnd: () => void = () => undefined;

  /** Whether this browser can make a sound at all. */
  get canSound(): boolean {
    return this.#maker() !== undefined;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** After a touch: on, with a bell to hear how loud the phone is; `done(false)`: it would not. */
  turnOn(done: (worked: boolean) => void): void {
    const Maker = this.#maker();
    if (Maker === undefined) return done(false);
    try {
      this.#context = this.#context || new Maker();
      const context = this.#context;
      this.#bell(context);
      const judge = (): void => {
        this.#isOn = context.state === 'running';
        done(this.#isOn);
      };
      // Old browsers answer nothing here.
      Promise.resolve(context.resume()).then(judge, judge);
    } catch {
      done(false);
    }
  }

  turnOff(): void {
    this.#isOn = false;
    this.stop();
  }

  /** `onEnd`: the ringing is over, by itself or by `stop`. */
  start(onEnd: () => void): void {
    this.stop();
    this.#onEnd = onEnd;
    const until = Date.now() + RINGS_FOR_MS;
    const once = (): void => {
      if (Date.now() >= until) return this.stop();
      if (this.#isOn && this.#context) this.#bell(this.#context);
      if (navigator.vibrate) navigator.vibrate([400, 150, 400]);
      this.#timer = window.setTimeout(once, EVERY_MS);
    };
    once();
  }

  stop(): void {
    if (this.#timer === 0) return;
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    if (navigator.vibrate) navigator.vibrate(0);
    this.#onEnd();
  }

  #maker(): typeof AudioContext | undefined {
    return window.AudioContext || (window as AudioWindow).webkitAudioContext;
  }

  #bell(context: AudioContext): void {
    for (const { from, hertz } of BELLS) {
      const starts = context.currentTime + 0.02 + from;
      const loudness = context.createGain();
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.type = 'triangle';
      loudness.gain.setValueAtTime(0.0001, starts);
      loudness.gain.exponentialRampToValueAtTime(0.9, starts + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, starts + BELL_SECONDS);
      tone.connect(loudness);
      loudness.connect(context.destination);
      tone.start(starts);
      tone.stop(starts + BELL_SECONDS);
    }
  }
}
