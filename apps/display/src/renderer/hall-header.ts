import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { clockTime, displayMessages, localText, messagesIn, minutesText } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { DisplayState } from './model/display-model.ts';
import { headerNote } from './model/header-note.ts';
import { NOTICE_ICONS } from './notice-icons.ts';
import type { Moment } from './model/moment.ts';

/**
 * The top line: whose centre this is, or a note that matters more; how many wait; hub time. A note takes
 * the place of the centre's name, so that nothing below moves.
 */
export class McHallHeader extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    now: { attribute: false },
    soundBlocked: { attribute: false },
  };
  static override styles = [
    baseStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 3vmin;
        height: 100%;
        min-height: 6vmin;
        font-size: 2.9vmin;
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
      }
      .left {
        flex: 1;
        min-width: 0;
        display: flex;
        align-items: center;
      }
      .centre {
        color: var(--mc-on-hall-soft);
      }
      .centre b {
        color: var(--mc-on-hall);
        font-weight: var(--mc-weight-title);
      }
      .note {
        display: inline-flex;
        align-items: center;
        gap: 0.6em;
        min-width: 0;
        padding: 0.45em 0.9em;
        font: inherit;
        font-size: 2.5vmin;
        text-align: left;
        border: 0;
      }
      .note mc-icon {
        width: 1.3em;
        height: 1.3em;
      }
      .lost {
        background: var(--mc-warn-soft);
        color: var(--mc-ink);
      }
      .recovered {
        background: var(--mc-action-soft);
        color: var(--mc-action-pressed);
      }
      .notice {
        background: var(--mc-warn-soft);
        color: var(--mc-ink);
        font-size: 2.3vmin;
        font-weight: var(--mc-weight-text);
      }
      .sound {
        background: var(--mc-surface);
        color: var(--mc-ink);
        border-radius: var(--mc-radius-touch);
        cursor: pointer;
      }
      .right {
        display: flex;
        align-items: center;
        gap: 3vmin;
        white-space: nowrap;
      }
      .connection {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        color: var(--mc-on-hall-soft);
        font-size: 2.1vmin;
        font-weight: var(--mc-weight-text);
      }
      .demo {
        padding: 0.15em 0.6em;
        border: 2px solid currentColor;
        color: var(--mc-on-hall-soft);
        font-size: 2.1vmin;
        font-weight: var(--mc-weight-strong);
      }
      .dot {
        width: 0.6em;
        height: 0.6em;
        border-radius: var(--mc-radius-round);
        background: #5fd3a5;
      }
      .waiting {
        color: var(--mc-hall-call);
        font-weight: var(--mc-weight-title);
      }
      .clock {
        font-size: 5vmin;
        font-weight: var(--mc-weight-title);
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }
      @media (orientation: portrait) {
        header {
          flex-direction: column;
          align-items: stretch;
          gap: 0.8vmin;
        }
        .left {
          min-height: 4.6vmin;
        }
        .right {
          justify-content: space-between;
        }
      }
    `,
  ];

  declare state: DisplayState | null;
  declare now: Moment;
  declare soundBlocked: boolean;

  constructor() {
    super();
    this.state = null;
    this.now = { hubMs: 0, localMs: 0 };
    this.soundBlocked = false;
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const text = messagesIn(displayMessages, 'vi');
    const body = state.board?.body ?? null;
    return html`<header>
      <div class="left">${this.#left(state)}</div>
      <div class="right">
        ${body?.demo ? html`<span class="demo">${text.demoMark}</span>` : nothing}
        ${
          state.link.kind === 'connected'
            ? html`<span class="connection" data-test="connection"><span class="dot"></span>${text.connected}</span>`
            : nothing
        }
        ${body === null ? nothing : html`<span class="waiting" data-test="waiting">${text.waiting(body.waiting)}</span>`}
        ${body === null ? nothing : html`<span class="clock">${clockTime(this.now.hubMs, body.centre.timeZone)}</span>`}
      </div>
    </header>`;
  }

  #left(state: DisplayState) {
    const text = messagesIn(displayMessages, 'vi');
    const note = headerNote(state, this.soundBlocked, this.now);
    const body = state.board?.body ?? null;
    switch (note.kind) {
      case 'lost': {
        const at = body === null ? '' : clockTime(note.at, body.centre.timeZone);
        return html`<span class="note lost" role="alert" data-test="connection"
          ><mc-icon .name=${'offline'}></mc-icon>${text.lost(at, minutesText(note.ageMs, 'vi'))}</span
        >`;
      }
      case 'connecting':
        return html`<span class="centre" role="status" data-test="connection">${text.connecting}</span>`;
      case 'sound':
        return html`<button class="note sound" type="button" data-test="sound">
          <mc-icon .name=${'sound-off'}></mc-icon>${text.soundBlocked}
        </button>`;
      case 'recovered':
        return html`<span class="note recovered" role="status" data-test="recovered"
          ><mc-icon .name=${'circle-check'}></mc-icon>${text.recovered}</span
        >`;
      case 'notice':
        return html`<span class="note notice" role="status" data-test="notice"
          ><mc-icon .name=${NOTICE_ICONS[note.notice.kind]}></mc-icon
          ><span><b>${note.notice.words[0]}</b> ${note.notice.words[1]}</span></span
        >`;
      case 'none':
        return body === null
          ? nothing
          : html`<span class="centre"
              >${localText(body.centre.kind, 'vi')} <b>${localText(body.centre.place, 'vi')}</b></span
            >`;
    }
  }
}

customElements.define('mc-hall-header', McHallHeader);

declare global {
  interface HTMLElementTagNameMap {
    'mc-hall-header': McHallHeader;
  }
}
