import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';

/** MC2: says over whatever is shown that this display is being tried, and whether its sound is blocked. */
export class McVoiceTrialNote extends LitElement {
  static override properties: PropertyDeclarations = { soundBlocked: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        z-index: 2;
        inset: auto 5vmin 8vmin;
        display: grid;
        justify-items: center;
      }
      p {
        display: flex;
        align-items: center;
        gap: 0.5em;
        padding: 0.5em 0.9em;
        background: var(--mc-call);
        color: var(--mc-on-call);
        font-size: 6vmin;
        font-weight: var(--mc-weight-title);
        line-height: 1.2;
      }
      mc-icon {
        flex: none;
        width: 1.2em;
        height: 1.2em;
      }
    `,
  ];

  declare soundBlocked: boolean;

  constructor() {
    super();
    this.soundBlocked = false;
  }

  override render() {
    const text = messagesIn(displayMessages, 'vi');
    return html`<p role="status" data-test="voice-trial">
      <mc-icon .name=${this.soundBlocked ? 'sound-off' : 'sound-on'}></mc-icon>
      <span>${this.soundBlocked ? text.voiceTrialBlocked : text.voiceTrial}</span>
    </p>`;
  }
}

customElements.define('mc-voice-trial-note', McVoiceTrialNote);

declare global {
  interface HTMLElementTagNameMap {
    'mc-voice-trial-note': McVoiceTrialNote;
  }
}
