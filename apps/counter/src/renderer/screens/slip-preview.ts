import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { LANGUAGE_NAMES, localText, type SlipSettingsTexts } from '@motcua/messages';
import {
  LANGUAGES,
  slipTemplateSchema,
  type SettingsProblem,
  type SlipPreview,
  type SlipPreviewReply,
  type Language,
} from '@motcua/protocol';
import type { ServiceSettings } from '@motcua/protocol/settings-document';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import { settingsApi } from '../settings/settings-api.ts';
import { shapeProblems } from '../settings/shape-problems.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { choice } from './settings-choice.ts';

/** After the last key: a word is typed as a whole. */
const PAUSE_MS = 300;

type Sample = Omit<SlipPreview, 'template'>;

/** TP5: what a template's slip looks like, drawn by the hub as it draws those that it prints. */
export class McSlipPreview extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    services: { attribute: false },
    template: { attribute: false },
    found: { attribute: false },
    sample: { state: true },
    picture: { state: true },
    doing: { state: true },
  };

  declare http: HubHttp | null;
  declare words: SlipSettingsTexts | null;
  declare language: Language;
  declare services: readonly ServiceSettings[];
  declare template: SlipTemplate | null;
  /** What hinders the template: fields inside it. */
  declare found: ((problems: readonly SettingsProblem[]) => void) | null;
  declare sample: Sample;
  declare picture: SlipPreviewReply['picture'];
  declare doing: 'nothing' | 'drawing' | 'no-answer';

  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  constructor() {
    super();
    this.http = null;
    this.words = null;
    this.language = 'vi';
    this.services = [];
    this.template = null;
    this.found = null;
    this.sample = {
      ...{ paperWidthMm: 80, serviceId: null, language: 'vi', priority: 'ordinary' },
      ...{ copy: false, largePrint: false },
    };
    this.picture = null;
    this.doing = 'nothing';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('template') || changed.has('sample') || changed.has('http')) this.#askSoon();
  }

  #askSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), this.picture === null ? 0 : PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const { http, template, sample, found } = this;
    if (http === null || template === null) return;
    const misshapen = shapeProblems(template, slipTemplateSchema);
    if (misshapen.length > 0) return found?.(misshapen);
    this.#asked += 1;
    const nth = this.#asked;
    this.doing = 'drawing';
    const result = await settingsApi(http).previewSlip({ ...sample, template });
    // Something else has been asked meanwhile.
    if (nth !== this.#asked) return;
    this.doing = result.kind === 'ok' ? 'nothing' : 'no-answer';
    if (result.kind !== 'ok') return;
    this.picture = result.value.picture;
    found?.(result.value.problems);
  }

  #whyNone(words: SlipSettingsTexts): string {
    if (this.doing === 'no-answer') return words.noPictureNoAnswer;
    return this.doing === 'drawing' ? words.drawing : words.noPicture;
  }

  override render() {
    const { words, picture, sample } = this;
    if (words === null) return nothing;
    return html`<section class="slip-preview" aria-label=${words.preview}>
      <h4>${words.preview}</h4>
      ${this.#choices(words)}
      <div class="slip-paper ${sample.paperWidthMm === 58 ? 'narrow' : ''}">
        ${
          picture === null
            ? html`<p class="soft">${this.#whyNone(words)}</p>`
            : html`<img
                alt=${words.pictureAlt}
                data-test="slip-picture"
                data-length=${picture.lengthMm}
                src=${`data:image/png;base64,${picture.png}`}
              />`
        }
      </div>
      <p class="hint" role="status">
        ${picture === null ? nothing : words.length(String(Math.round(picture.lengthMm)))}
        ${picture !== null && this.doing === 'no-answer' ? html`<b>${words.noAnswer}</b>` : nothing}
      </p>
      ${sample.largePrint ? html`<p class="hint">${words.largePrintNote}</p>` : nothing}
    </section>`;
  }

  #choices(words: SlipSettingsTexts) {
    const { sample, services } = this;
    const at = services.findIndex(({ serviceId }) => serviceId === sample.serviceId);
    return html`<div class="slip-choices">
        ${choice('slip-sample-paper', words.paper, sample.paperWidthMm === 80 ? 0 : 1, ['80 mm', '58 mm'], (chosen) =>
          this.#show({ paperWidthMm: chosen === 0 ? 80 : 58 }),
        )}
        ${choice(
          'slip-sample-language',
          words.language,
          LANGUAGES.indexOf(sample.language),
          LANGUAGES.map((each) => LANGUAGE_NAMES[each]),
          (chosen) => this.#show({ language: LANGUAGES[chosen] ?? 'vi' }),
        )}
      </div>
      ${choice(
        'slip-sample-service',
        words.service,
        Math.max(0, at),
        services.map(({ name }) => localText(name, this.language)),
        (chosen) => this.#show({ serviceId: services[chosen]?.serviceId ?? null }),
      )}
      <div class="slip-ticks">
        ${this.#tick('priority', words.priority, sample.priority === 'priority', (isOn) => ({
          priority: isOn ? 'priority' : 'ordinary',
        }))}
        ${this.#tick('copy', words.copy, sample.copy, (copy) => ({ copy }))}
        ${this.#tick('large', words.largePrint, sample.largePrint, (largePrint) => ({ largePrint }))}
      </div>`;
  }

  #tick(test: string, label: string, isOn: boolean, change: (isOn: boolean) => Partial<Sample>) {
    const toggle = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) this.#show(change(event.target.checked));
    };
    return html`<label class="choice">
      <input type="checkbox" data-test="slip-sample-${test}" .checked=${isOn} @change=${toggle} />${label}
    </label>`;
  }

  #show(change: Partial<Sample>): void {
    this.sample = { ...this.sample, ...change };
  }
}

customElements.define('mc-slip-preview', McSlipPreview);
