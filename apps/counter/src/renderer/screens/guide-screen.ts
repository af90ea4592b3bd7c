import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubLink } from '@motcua/client';
import { staffGuideTexts, staffHelpTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { withActs } from '../act-speaking.ts';
import { helpHere, unanswered } from '../model/help.ts';
import { NewCalls } from '../model/new-calls.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { stayAwake } from '../stay-awake.ts';
import { dayPageStyles } from './day-page-styles.ts';
import '../day/appointment-form.ts';
import '../day/check-in-form.ts';
import '../day/day-notes.ts';
import '../day/day-panel.ts';
import '../day/find-slip.ts';
import '../day/guide-issue.ts';
import '../day/issue-form.ts';
import '../device-strip.ts';
import '../help-alerts.ts';
import '../menu-box.ts';
import '../notice-line.ts';
import '../page-header.ts';

/** ST1: the page of a guide, who walks about with a phone: who needs help, a number in two touches, finding a slip. */
export class McGuideScreen extends StatePart {
  static override properties: PropertyDeclarations = { link: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    dayPageStyles,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 1rem 0 0.5rem;
        font-size: 1.25rem;
      }
      summary {
        margin: 1rem 0 0.5rem;
        padding: 0.75rem 0;
        font-weight: var(--mc-weight-strong);
        cursor: pointer;
      }
    `,
  ];

  declare link: HubLink | null;
  readonly #calls = new NewCalls();
  #sleep: () => void = () => undefined;

  constructor() {
    super();
    this.link = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sleep = stayAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sleep();
  }

  /** HE6: the phone shakes for what is new, where it can; no sound. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state, speaking } = this;
    if (state === null) return;
    const shake = this.#calls.of(unanswered(helpHere(state, speaking.hubMs)));
    if (shake !== null && 'vibrate' in navigator) navigator.vibrate([...shake]);
  }

  override render() {
    const { state } = this;
    const speaking = withActs(this.speaking);
    if (state === null) return nothing;
    const words = staffGuideTexts(speaking.language);
    const help = helpHere(state, speaking.hubMs);
    // What stands above is not looked for here as well.
    const isAllAbove = help.length > 0 && unanswered(help).length === help.length;
    return html`<mc-help-alerts only="open" .state=${state} .speaking=${speaking}></mc-help-alerts>
      <div class="page" data-stale=${state.link.kind === 'connected' ? 'no' : 'yes'}>
        <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
        <main>
          ${isAllAbove ? nothing : html`<h2>${staffHelpTexts(speaking.language).title}</h2>`}
          <mc-help-alerts empty only="rest" .state=${state} .speaking=${speaking}></mc-help-alerts>
          <div class="asked" data-says=${state.menu === null && state.notice === null ? 'no' : 'yes'}>
            <mc-notice-line .notice=${state.notice} .speaking=${speaking}></mc-notice-line>
            ${state.menu === null ? nothing : html`<mc-menu-box .state=${state} .speaking=${speaking}></mc-menu-box>`}
          </div>
          <div class="columns">
            <mc-guide-issue .state=${state} .speaking=${speaking}></mc-guide-issue>
            <mc-find-slip .state=${state} .speaking=${speaking} .link=${this.link}></mc-find-slip>
          </div>
          <mc-device-strip
            .health=${state.health?.body ?? null}
            .overview=${state.overview?.body ?? null}
            .mayReprint=${true}
            .http=${this.http}
            .speaking=${speaking}
          ></mc-device-strip>
          <mc-day-notes .state=${state} .speaking=${speaking}></mc-day-notes>
          <details data-test="guide-more">
            <summary>${words.more}</summary>
            <div class="columns">
              <mc-check-in-form .state=${state} .speaking=${speaking}></mc-check-in-form>
              <mc-appointment-form .state=${state} .speaking=${speaking} .http=${this.http}></mc-appointment-form>
              <mc-issue-form .state=${state} .speaking=${speaking}></mc-issue-form>
              <mc-day-panel .state=${state} .speaking=${speaking}></mc-day-panel>
            </div>
          </details>
        </main>
      </div>`;
  }
}

customElements.define('mc-guide-screen', McGuideScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-guide-screen': McGuideScreen;
  }
}
