import { css, html, nothing } from 'lit';
import { staffHelpTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/more-icons';
import { KEY_LABELS } from './model/keys.ts';
import { alarmIsTold, ownHelp } from './model/press-alarm.ts';
import { StatePart } from './state-part.ts';
import './key-button.ts';

/** HE1, HE7: for whoever holds this counter: a quiet alarm by two presses, and a guide by one. They lie in the row of their host. */
export class McHelpKeys extends StatePart {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const words = staffHelpTexts(this.speaking.language);
    const isPressed = state.alarmPressedAt !== null;
    const alarm = isPressed ? words.alarmOnce : alarmIsTold(state) ? words.alarmIsOut : words.alarm;
    const guide = ownHelp(state, 'guide');
    const comes = guide === null ? words.callGuide : guide.takenBy === null ? words.alarmIsOut : words.guideComes;
    return html`${this.#key('alarm', alarm)} ${this.#key('call-guide', comes)}`;
  }

  /** As quiet as its neighbours. */
  #key(action: 'alarm' | 'call-guide', words: string) {
    return html`<mc-key-button
      data-test=${action}
      ?data-twice=${action === 'alarm'}
      .action=${action}
      .words=${words}
      .icon=${action === 'alarm' ? 'helping-hand' : ''}
      .quiet=${true}
      .keyLabel=${KEY_LABELS[action]}
    ></mc-key-button>`;
  }
}

customElements.define('mc-help-keys', McHelpKeys);

declare global {
  interface HTMLElementTagNameMap {
    'mc-help-keys': McHelpKeys;
  }
}
