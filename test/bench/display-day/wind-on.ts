/** What really happened on the page meanwhile. */
export type Happened = { clips: number; clipsEnded: number; tones: number; films: number; filmsEnded: number };

/** What `windSoundAndFilms` leaves in the page. */
export type WoundPage = {
  readonly happened: Happened;
  /** The page has this board, and a film that was begun is running. */
  readonly hasBoard: (viewSeq: number) => Promise<void>;
  /** That a connection stands or is gone, as the page knows it. */
  readonly isConnected: () => boolean;
};

/**
 * Runs in the page before anything of its own: what would last as long as it is heard and seen lasts so many times less. The page's
 * clock is wound on by whoever plays the day; the sound card's clock tells the same time. Clips and tones are given to the real sound
 * card, and end there.
 */
export function windSoundAndFilms(faster: number): void {
  /** No browser plays a film faster. */
  const FILM_FASTER = 16;
  const happened: Happened = { clips: 0, clipsEnded: 0, tones: 0, films: 0, filmsEnded: 0 };
  let film: Promise<unknown> = Promise.resolve();
  const replace = <T extends object, K extends keyof T>(owner: T, name: K, make: (own: T[K]) => T[K]): void => {
    owner[name] = make(owner[name]);
  };

  const seconds = (): number => performance.now() / 1_000;
  const cardTime = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime');
  let cardNow = (): unknown => 0;
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
    get(this: BaseAudioContext) {
      cardNow = () => cardTime?.get?.call(this);
      return seconds();
    },
  });
  /** The same moment by the sound card's own clock; a page has one card. */
  const atCard = (when: number): number => Number(cardNow()) + Math.max(0, when - seconds()) / faster;
  const noteClip = (): void => void (happened.clipsEnded += 1);
  replace(AudioBufferSourceNode.prototype, 'start', (start) => {
    return function (this: AudioBufferSourceNode, when = 0, ...part: number[]) {
      happened.clips += 1;
      this.playbackRate.value = faster;
      this.addEventListener('ended', noteClip);
      start.call(this, atCard(when), ...part);
    };
  });
  replace(OscillatorNode.prototype, 'start', (start) => {
    return function (this: OscillatorNode, when = 0) {
      happened.tones += 1;
      start.call(this, atCard(when));
    };
  });
  replace(AudioScheduledSourceNode.prototype, 'stop', (stop) => {
    return function (this: AudioScheduledSourceNode, when = 0) {
      stop.call(this, atCard(when));
    };
  });
  for (const name of ['setValueAtTime', 'exponentialRampToValueAtTime'] as const) {
    replace(AudioParam.prototype, name, (set) => {
      return function (this: AudioParam, value: number, at: number) {
        return set.call(this, value, atCard(at));
      };
    });
  }
  replace(AudioParam.prototype, 'setTargetAtTime', (set) => {
    return function (this: AudioParam, value: number, at: number, timeConstant: number) {
      return set.call(this, value, atCard(at), timeConstant / faster);
    };
  });

  const noteFilm = (): void => void (happened.filmsEnded += 1);
  replace(HTMLMediaElement.prototype, 'play', (play) => {
    return function (this: HTMLMediaElement) {
      happened.films += 1;
      this.playbackRate = FILM_FASTER;
      this.addEventListener('ended', noteFilm);
      const begun = play.call(this);
      film = begun.catch(() => undefined);
      return begun;
    };
  });

  type Page = Element & {
    state: { board: { stamp: { viewSeq: number } } | null; link: { kind: string } } | null;
  };
  const page = (): Page['state'] => document.querySelector<Page>('mc-display-page')?.state ?? null;
  /** A turn of the browser's own, whatever the page's clock says. */
  const turn = (): Promise<void> =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
  const day: WoundPage = {
    happened,
    hasBoard: async (viewSeq) => {
      for (let turns = 0; (page()?.board?.stamp.viewSeq ?? 0) < viewSeq; turns += 1) {
        if (turns > 100_000) throw new Error(`the board ${viewSeq} has not come`);
        await turn();
      }
      await film;
    },
    isConnected: () => page()?.link.kind === 'connected',
  };
  Object.assign(window, { day });
}
