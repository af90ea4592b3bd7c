import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { clockTime, displayMessages, localText, localTextLanguage, messagesIn, minutesText } from '@motcua/messages';
import type { CentreView, Language, LocalText } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { FitWords, isTooWide } from './fit-words.ts';
import { hallHeaderStyles } from './hall-header-styles.ts';
import { firstLanguage, type LabelLanguages } from './labels.ts';
import type { DisplayState } from './model/display-model.ts';
import { isHere } from './later-parts.ts';
import { asksForSoundBeside, headerNote, type HeaderNote } from './model/header-note.ts';
import { NOTICE_ICONS } from './notice-icons.ts';
import type { Moment } from './model/moment.ts';
import { soundButton } from './sound-button.ts';

/** How long a note stands in one language before it stands in the next. */
const LANGUAGE_TURN_MS = 8_000;

/**
 * The top line: whose centre this is, or a note that matters more; how many wait; hub time. A note takes
 * the place of the centre's name, so that nothing below moves.
 */
export class McHallHeader extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    now: { attribute: false },
    lines: { attribute: false },
    languages: { attribute: false },
    tight: { type: Boolean, reflect: true },
    waitingElsewhere: { type: Boolean },
    soundBlocked: { attribute: false },
  };
  static override styles = [baseStyles, hallHeaderStyles];

  declare state: DisplayState | null;
  declare now: Moment;
  /** What takes turns with the centre's name. */
  declare lines: readonly LocalText[];
  declare languages: LabelLanguages;
  /** Two lines, where one is too narrow. */
  declare tight: boolean;
  /** A part of the layout says how many wait. */
  declare waitingElsewhere: boolean;
  declare soundBlocked: boolean;
  readonly #fit = new FitWords();

  constructor() {
    super();
    this.state = null;
    this.now = { hubMs: 0, localMs: 0 };
    this.lines = [];
    this.languages = ['vi'];
    this.tight = false;
    this.waitingElsewhere = false;
    this.soundBlocked = false;
  }

  protected override updated(_changed: PropertyValues): void {
    const header = this.renderRoot.querySelector('header');
    const left = this.renderRoot.querySelector<HTMLElement>('.left');
    if (header === null || left === null) return;
    // Until it has drawn itself, what stands in it takes no room.
    const turns = this.renderRoot.querySelector('mc-ticker-line');
    if (turns?.hasUpdated === false) {
      void turns.updateComplete.then(() => this.requestUpdate());
      return;
    }
    const isTooLarge = (): boolean => {
      // The name may end in an ellipsis, but stands whole from top to bottom.
      const heights = [...this.renderRoot.querySelectorAll<HTMLElement>('.note, .centre')].map(
        (each) => each.offsetHeight,
      );
      const room = (this.tight ? left : header).clientHeight;
      return isTooWide(header) || Math.max(0, ...heights) > room + 1;
    };
    // The name has less room in the line that takes turns with it, and that line comes later than the rest of the page.
    const room = `${this.tight} ${this.#takesTurns()} ${header.clientWidth} ${header.clientHeight}`;
    this.#fit.fit(header, room, isTooLarge);
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const text = messagesIn(displayMessages, firstLanguage(this.languages));
    const body = state.board?.body ?? null;
    const turn = this.#turn();
    const note = headerNote(state, this.soundBlocked, this.now, turn);
    const asksForSound = asksForSoundBeside(note, this.soundBlocked);
    return html`<header>
      <div class="left">${this.#left(state, note, turn)}</div>
      <div class="right">
        ${asksForSound ? soundButton(messagesIn(displayMessages, turn).soundBlocked, turn) : nothing}
        ${body?.demo ? html`<span class="demo">${text.demoMark}</span>` : nothing}
        ${
          state.link.kind === 'connected' && !asksForSound
            ? html`<span class="connection" data-test="connection"><span class="dot"></span>${text.connected}</span>`
            : nothing
        }
        ${
          body === null || this.waitingElsewhere
            ? nothing
            : html`<span class="waiting" data-test="waiting">${text.waiting(body.waiting)}</span>`
        }
        ${body === null ? nothing : html`<span class="clock">${clockTime(this.now.hubMs, body.centre.timeZone)}</span>`}
      </div>
    </header>`;
  }

  /** What stands there once only is said in each language of the display in turn. */
  #turn(): Language {
    const turn = Math.floor(this.now.hubMs / LANGUAGE_TURN_MS) % Math.max(1, this.languages.length);
    return this.languages[turn] ?? 'vi';
  }

  #left(state: DisplayState, note: HeaderNote, language: Language) {
    const text = messagesIn(displayMessages, language);
    const body = state.board?.body ?? null;
    switch (note.kind) {
      case 'kept':
      case 'lost': {
        const at = body === null ? '' : clockTime(note.at, body.centre.timeZone);
        return html`<span class="note lost" lang=${language} role="alert" data-test="connection"
          ><mc-icon .name=${'offline'}></mc-icon>${text[note.kind](at, minutesText(note.ageMs, language))}</span
        >`;
      }
      case 'connecting':
        return html`<span class="centre" role="status" data-test="connection">${text.connecting}</span>`;
      case 'sound':
        return soundButton(text.soundBlocked, language);
      case 'recovered':
        return html`<span class="note recovered" lang=${language} role="status" data-test="recovered"
          ><mc-icon .name=${'circle-check'}></mc-icon>${text.recovered}</span
        >`;
      case 'notice':
        return html`<span class="note notice" lang=${language} role="status" data-test="notice"
          ><mc-icon .name=${NOTICE_ICONS[note.notice.kind]}></mc-icon
          ><span><b>${note.notice.words[0]}</b> ${note.notice.words[1]}</span></span
        >`;
      case 'none':
        return body === null ? nothing : this.#centre(body.centre);
    }
  }

  #takesTurns(): boolean {
    return this.lines.length > 0 && isHere('mc-ticker-line');
  }

  #centre({ kind, place }: CentreView) {
    const [first = 'vi', second] = this.languages;
    const name = html`<span class="centre"
      >${localText(kind, first)} <b>${localText(place, first)}</b>${
        second === undefined || !isSpoken(kind, place, second)
          ? nothing
          : html`<span class="label other" lang=${second}>${localText(kind, second)} ${localText(place, second)}</span>`
      }</span
    >`;
    if (!this.#takesTurns()) return name;
    return html`<mc-ticker-line .lines=${this.lines} .opening=${true} .languages=${this.languages}
      >${name}</mc-ticker-line
    >`;
  }
}

/** Whether the centre has its name in this language: the same words twice help nobody. */
function isSpoken(kind: LocalText, place: LocalText, language: Language): boolean {
  return localTextLanguage(kind, language) === language || localTextLanguage(place, language) === language;
}

customElements.define('mc-hall-header', McHallHeader);

declare global {
  interface HTMLElementTagNameMap {
    'mc-hall-header': McHallHeader;
  }
}
