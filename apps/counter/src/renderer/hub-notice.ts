import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { calendarDate, hubNoticeMessages, messagesIn } from '@motcua/messages';
import { HUB_IDENTITY_PATH, hubIdentitySchema, type HubIdentity } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** TL9: so long a move is news. */
const NEWS_FOR_MS = 7 * 24 * 3_600_000;

/** TL4, TL9: a quiet line for staff: that the page comes in clear, and that the hub has moved. Nothing on the hub's own machine. */
export class McHubNotice extends LitElement {
  static override properties: PropertyDeclarations = { speaking: { attribute: false }, identity: { state: true } };
  static override styles = [
    baseStyles,
    css`
      p {
        margin-top: 1rem;
        color: var(--mc-ink-soft);
        line-height: 1.5;
      }
      a {
        color: var(--mc-action);
        white-space: nowrap;
      }
      .moved {
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare speaking: Speaking;
  declare identity: HubIdentity | null;

  constructor() {
    super();
    this.speaking = SPEAKING_AT_FIRST;
    this.identity = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isOwnMachine(location.hostname)) void this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      const answer = await fetch(HUB_IDENTITY_PATH, { cache: 'no-store' });
      this.identity = hubIdentitySchema.parse(await answer.json());
    } catch {
      // Nothing is missing without it; whoever is not connected is told so elsewhere.
    }
  }

  override render() {
    const { identity } = this;
    if (identity === null) return nothing;
    const { language, timeZone } = this.speaking;
    const say = messagesIn(hubNoticeMessages, language);
    const { movedAt, hubTime, httpsPort, addresses } = identity;
    const guide = language === 'vi' ? '/trust' : `/trust/${language}`;
    const isNews = movedAt !== null && hubTime - movedAt < NEWS_FOR_MS;
    return html`${
      location.protocol === 'https:'
        ? nothing
        : html`<p data-test="plain-http">
            ${say.plain} ${httpsPort === null ? nothing : html`<a href=${guide}>${say.how}</a>`}
          </p>`
    }
    ${
      isNews
        ? html`<p class="moved" role="status" data-test="hub-moved">
            ${say.moved(addresses.join(', '), calendarDate(movedAt, timeZone))}
          </p>`
        : nothing
    }`;
  }
}

customElements.define('mc-hub-notice', McHubNotice);

function isOwnMachine(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127\./.test(name);
}

declare global {
  interface HTMLElementTagNameMap {
    'mc-hub-notice': McHubNotice;
  }
}
