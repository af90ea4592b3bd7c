/** Fired by a loudspeaker that stands beside what it would read out. */
export class SpeakEvent extends Event {
  static readonly type = 'speak';

  constructor() {
    super(SpeakEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    speak: SpeakEvent;
  }
}
