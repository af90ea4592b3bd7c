import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { clockTime, morningTexts } from '@motcua/messages';
import { morningFactsSchema, type MorningFacts } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';

const READ_EVERY_MS = 60_000;

/** MC3: for whoever answers for the day: whether the machines were looked over this morning, by whom, and how it went. */
export class McMorningNote extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    last: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.2rem 0.6rem;
        color: var(--mc-ink-soft);
        line-height: 1.4;
      }
      mc-icon {
        width: 1.25rem;
        height: 1.25rem;
      }
      .good {
        color: var(--mc-action-pressed);
      }
      .bad {
        color: var(--mc-alarm);
        font-weight: var(--mc-weight-strong);
      }
    `,
  ];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Undefined until the hub has told. */
  declare last: MorningFacts['last'] | undefined;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.last = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#read(), READ_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#read();
  }

  async #read(): Promise<void> {
    const read = await this.http?.ask('GET', '/api/morning-check', null, (answer) => morningFactsSchema.parse(answer));
    if (read?.kind === 'ok') this.last = read.value.last;
  }

  override render() {
    const { last, speaking } = this;
    if (last === undefined) return nothing;
    const texts = morningTexts(speaking.language);
    if (last?.isToday !== true) {
      return html`<p data-test="morning-note"><mc-icon .name=${'info'}></mc-icon>${texts.notDoneToday}</p>`;
    }
    const { at, by, good, bad, notSeen } = last;
    const icon = bad > 0 ? 'warning' : 'circle-check';
    return html`<p class=${bad > 0 ? 'bad' : 'good'} data-test="morning-note">
      <mc-icon .name=${icon}></mc-icon>
      <span>${texts.doneToday(clockTime(at, speaking.timeZone), by)} · ${texts.result(good, bad, notSeen)}</span>
    </p>`;
  }
}

customElements.define('mc-morning-note', McMorningNote);

declare global {
  interface HTMLElementTagNameMap {
    'mc-morning-note': McMorningNote;
  }
}
