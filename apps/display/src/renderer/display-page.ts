import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubLink, Unsubscribe } from '@motcua/client';
import type { DeviceId, DisplayLookView } from '@motcua/protocol';
import { applyLook, baseStyles } from '@motcua/ui';
import type { Announcer } from './announcer.ts';
import type { FinishedStore } from './finished-store.ts';
import { isHere } from './later-parts.ts';
import { startDisplay, step, type DisplayEvent, type DisplayState } from './model/display-model.ts';
import { linkNoteOf } from './model/link-note.ts';
import type { UnplayableEvent } from './unplayable-event.ts';
import type { Moment } from './model/moment.ts';
import { planHall, showingOf } from './model/hall-plan.ts';
import { USUAL_LOOK } from './model/usual-look.ts';
import type { Turn } from './model/voice-queue.ts';
import { NO_TRIAL, stepTrial, type VoiceTrial } from './model/voice-trial.ts';
import { ProgressTeller } from './progress-teller.ts';
import { VoiceDoor, type LoadVoice } from './voice-door.ts';
import './hall-screen.ts';
import './pairing-screen.ts';
import './refused-screen.ts';
import './voice-trial-note.ts';

const TICK_MS = 250;
/** DP10: as long as when staff ask for it. */
const CALIBRATION_MS = 2 * 60_000;

function aspect(): number {
  return window.innerWidth / Math.max(1, window.innerHeight);
}

/** What the display stands on. `monotonicMs`: this machine's clock that no one can set. */
export type DisplayParts = {
  readonly link: HubLink;
  readonly announcer: Announcer;
  readonly store: FinishedStore;
  readonly loadVoice: LoadVoice;
  readonly monotonicMs: () => number;
};

/** The whole display: feeds the model, says what it says, tells the hub how far it is, and chooses the screen. */
export class McDisplayPage extends LitElement {
  static override properties: PropertyDeclarations = {
    parts: { attribute: false },
    state: { state: true },
    look: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        height: 100%;
        background: var(--mc-hall);
        color: var(--mc-on-hall);
      }
      .screen {
        height: 100%;
      }
    `,
  ];

  declare parts: DisplayParts | null;
  declare state: DisplayState | null;
  declare look: DisplayLookView;
  /** DP10: by a key on the display itself; local time. */
  #calibrateUntil = 0;
  /** The wish of the hub that somebody has closed here. */
  #calibrationClosedFor: number | null = null;
  /** What is heard here; null until the parts are there. */
  voice: VoiceDoor | null = null;
  #trial: VoiceTrial = NO_TRIAL;
  /** DP8: what of the playlist cannot be shown here, by its names. */
  #unplayable: readonly string[] = [];
  #subscriptions: Unsubscribe[] = [];
  #timer: ReturnType<typeof setInterval> | null = null;
  #progress: ProgressTeller | null = null;
  #turnTimer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor() {
    super();
    this.parts = null;
    this.state = null;
    this.look = USUAL_LOOK;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { parts } = this;
    if (parts === null) return;
    this.state = startDisplay(parts.store.read(), parts.monotonicMs());
    const unplayable = () => this.#unplayable;
    const voice = new VoiceDoor({ announcer: parts.announcer, link: parts.link, load: parts.loadVoice, unplayable });
    this.voice = voice;
    this.#progress = new ProgressTeller(parts.link);
    this.#subscriptions = [
      parts.link.onState((state) => {
        this.#take({ type: 'link', link: linkNoteOf(state, this.#now().localMs) });
        voice.report();
      }),
      parts.link.onView('call-board', (board) => this.#take({ type: 'board', board, now: this.#now() })),
      parts.link.onView('display-trial', () => this.#tryVoice()),
      parts.link.onView('display-look', () => this.#takeLook()),
      parts.link.onView('display-voice', ({ body }) => voice.follow(body)),
    ];
    parts.announcer.onState(() => {
      voice.report();
      this.requestUpdate();
    });
    voice.report();
    const told = this.#ownId(parts.link);
    const how = told === null ? null : parts.link.latest('display-voice', told);
    if (how !== null) voice.follow(how.body);
    this.#take({ type: 'link', link: linkNoteOf(parts.link.state(), this.#now().localMs) });
    this.#takeLook();
    const board = parts.link.latest('call-board', null);
    if (board !== null) this.#take({ type: 'board', board, now: this.#now() });
    this.#timer = setInterval(() => {
      this.#take({ type: 'tick', now: this.#now() });
      this.#tryVoice();
    }, TICK_MS);
    for (const gesture of ['pointerdown', 'keydown'] as const) window.addEventListener(gesture, this.#unlock);
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('resize', this.#takeLook);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    if (this.#timer !== null) clearInterval(this.#timer);
    clearTimeout(this.#turnTimer);
    this.voice?.hush();
    for (const gesture of ['pointerdown', 'keydown'] as const) window.removeEventListener(gesture, this.#unlock);
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('resize', this.#takeLook);
  }

  readonly #unlock = (): void => {
    void this.parts?.announcer.unlock();
  };

  readonly #onUnplayable = (event: UnplayableEvent): void => {
    this.#unplayable = event.names;
    this.voice?.report();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.altKey || event.metaKey) return;
    const { localMs } = this.#now();
    this.#calibrateUntil = this.#calibrationLeftMs() > 0 ? 0 : localMs + CALIBRATION_MS;
    this.#calibrationClosedFor = this.look.calibrateUntil;
    this.requestUpdate();
  };

  /** DP4: what the hub says of this display alone. Kept when the hub is lost, like everything that is shown. */
  readonly #takeLook = (): void => {
    const { parts } = this;
    if (parts === null) return;
    const deviceId = this.#ownId(parts.link);
    const look = (deviceId === null ? null : parts.link.latest('display-look', deviceId)?.body) ?? this.look;
    this.look = look;
    // DP5: the colours follow (tokens.css).
    applyLook(document.documentElement, { theme: look.look.theme });
    this.#take({ type: 'showing', showing: showingOf(look, aspect()), now: this.#now() });
  };

  #calibrationLeftMs(): number {
    const { hubMs, localMs } = this.#now();
    const { calibrateUntil } = this.look;
    const asked = calibrateUntil === null || calibrateUntil === this.#calibrationClosedFor ? 0 : calibrateUntil - hubMs;
    return Math.max(0, this.#calibrateUntil - localMs, asked);
  }

  #now(): Moment {
    const { parts } = this;
    if (parts === null) return { hubMs: 0, localMs: 0 };
    return { hubMs: parts.link.hubNow(), localMs: parts.monotonicMs() };
  }

  #take(event: DisplayEvent): void {
    const { parts, state: before } = this;
    if (parts === null || before === null) return;
    const stepped = step(before, event);
    const after = this.#speak(before, stepped);
    this.state = after;
    if (after.finished !== before.finished) parts.store.write(after.finished);
    this.#progress?.tell(before, after, this.#now().localMs);
    // Ages and borders change with time alone.
    if (event.type === 'tick') this.requestUpdate();
  }

  /** A turn that has begun is said, and lasts as long as that takes. */
  #speak(before: DisplayState, after: DisplayState): DisplayState {
    const turn = after.voice.speaking;
    const { localMs } = this.#now();
    if (turn?.announcement.announcementSeq === before.voice.speaking?.announcement.announcementSeq) {
      if (turn === null || after.voice.waiting.length === 0) return after;
      const lengthMs = this.voice?.leaveRepeatOut(localMs - turn.startedAt) ?? null;
      return lengthMs === null ? after : this.#endTurnAt(after, turn, turn.startedAt + lengthMs);
    }
    this.voice?.hush();
    if (turn === null || after.board === null) return after;
    const lengthMs = this.voice?.say(turn, after.board) ?? null;
    return lengthMs === null ? after : this.#endTurnAt(after, turn, localMs + lengthMs);
  }

  /** The next call does not wait for a tick. */
  #endTurnAt(state: DisplayState, { announcement }: Turn, endsAt: number): DisplayState {
    clearTimeout(this.#turnTimer);
    const tick = (): void => this.#take({ type: 'tick', now: this.#now() });
    this.#turnTimer = setTimeout(tick, endsAt - this.#now().localMs + 1);
    return step(state, { type: 'voice', announcementSeq: announcement.announcementSeq, endsAt });
  }

  /** MC2: for this display alone; its view carries the id that the hub knows it by. */
  #tryVoice(): void {
    const { parts, state } = this;
    if (parts === null || state === null || parts.link.state().kind !== 'connected') return;
    const askedAt = this.#trialAskedAt(parts.link);
    const isSpeaking = state.voice.speaking !== null;
    const { trial, chimes } = stepTrial(this.#trial, { ...this.#now(), askedAt, isSpeaking });
    this.#trial = trial;
    if (!chimes) return;
    this.voice?.saySoundTest();
    this.requestUpdate();
  }

  #trialAskedAt(link: HubLink): number | null {
    const own = this.#ownId(link);
    return own === null ? null : (link.latest('display-trial', own)?.body.askedAt ?? null);
  }

  /** UI7: nothing is announced or waits to be, and nobody tries or measures anything here. */
  isAtRest(): boolean {
    const voice = this.state?.voice;
    const isQuiet = voice?.speaking === null && voice.waiting.length === 0;
    return isQuiet && this.#trial.shownUntilMs === null && this.#calibrationLeftMs() === 0;
  }

  /** The id that the hub knows this display by; null while it is not connected, and was not when this page came. */
  #ownId(link: HubLink): DeviceId | null {
    const state = link.state();
    if (state.kind === 'lost') return state.deviceId ?? null;
    const you = state.kind === 'connected' ? state.welcome.you : null;
    return you?.kind === 'display' ? you.deviceId : null;
  }

  #screen(state: DisplayState, soundBlocked: boolean) {
    const { look } = this;
    const { languages } = look.look;
    const now = this.#now();
    const leftMs = this.#calibrationLeftMs();
    if (leftMs > 0 && isHere('mc-calibration-screen')) {
      return html`<mc-calibration-screen
        .name=${look.name}
        .leftMs=${leftMs}
        .languages=${languages}
        .soundBlocked=${soundBlocked}
      ></mc-calibration-screen>`;
    }
    const board = state.board?.body ?? null;
    if (board !== null && board.night !== null && state.cards.length === 0 && isHere('mc-night-screen')) {
      return html`<mc-night-screen
        .board=${board}
        .hubMs=${now.hubMs}
        .lost=${state.link.kind !== 'connected'}
        .languages=${languages}
        .soundBlocked=${soundBlocked}
      ></mc-night-screen>`;
    }
    return html`<mc-hall-screen
      .state=${state}
      .look=${look}
      .plan=${planHall(state, look, aspect())}
      .now=${now}
      .soundBlocked=${soundBlocked}
    ></mc-hall-screen>`;
  }

  override render() {
    const { state, parts } = this;
    if (state === null || parts === null) return nothing;
    if (state.link.kind === 'pairing') return html`<mc-pairing-screen .code=${state.link.code}></mc-pairing-screen>`;
    if (state.link.kind === 'refused') return html`<mc-refused-screen .code=${state.link.code}></mc-refused-screen>`;
    const sound = parts.announcer.state();
    return html`<div class="screen" @unplayable=${this.#onUnplayable}>${this.#screen(state, sound === 'blocked')}</div>
      ${
        this.#trial.shownUntilMs === null
          ? nothing
          : html`<mc-voice-trial-note .soundBlocked=${sound !== 'ready'}></mc-voice-trial-note>`
      }`;
  }
}

customElements.define('mc-display-page', McDisplayPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-display-page': McDisplayPage;
  }
}
