import { html, nothing, type PropertyDeclarations } from 'lit';
import type { UpdateTexts } from '@motcua/messages';
import type { UpdatePackage, UpdatesOverview, UpdateWhen, UpdateWish } from '@motcua/protocol';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { isTried, machinesFor, megabytes } from './update-words-of.ts';

export type PackageWish =
  { readonly kind: 'install'; readonly wanted: UpdateWish } | { readonly kind: 'remove'; readonly packageId: string };

export class PackageWishEvent extends Event {
  readonly wish: PackageWish;

  constructor(wish: PackageWish) {
    super('mc-package-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** One package: for which machine it is wanted, and when. */
export class McPackageCard extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    wanted: { attribute: false },
    overview: { attribute: false },
    words: { attribute: false },
    isBusy: { attribute: false },
    when: { state: true },
    target: { state: true },
    asksRemove: { state: true },
  };

  declare wanted: UpdatePackage | null;
  declare overview: UpdatesOverview | null;
  declare words: UpdateTexts | null;
  declare isBusy: boolean;
  declare when: UpdateWhen;
  declare target: string;
  declare asksRemove: boolean;

  constructor() {
    super();
    this.wanted = null;
    this.overview = null;
    this.words = null;
    this.isBusy = false;
    this.when = 'outside-hours';
    this.target = '';
    this.asksRemove = false;
  }

  override render() {
    const { wanted, words, overview } = this;
    if (wanted === null || words === null || overview === null) return nothing;
    const { part, version, platform, arch, bytes } = wanted;
    return html`<div class="package" data-test="package-${part}-${version}">
      <span
        ><b>${words.packageName(words.parts[part], version)}</b>
        <span class="soft">${platform} ${arch} · ${megabytes(bytes, words)}</span></span
      >
      <button class="plain-button" type="button" ?disabled=${this.isBusy} @click=${() => this.#remove(wanted)}>
        ${this.asksRemove ? words.removeSure : words.remove}
      </button>
      ${this.#install(wanted, overview, words)}
    </div>`;
  }

  #install(wanted: UpdatePackage, overview: UpdatesOverview, words: UpdateTexts) {
    const machines = machinesFor(overview, wanted);
    const all = overview.toAll.find(({ part, version }) => part === wanted.part && version === wanted.version);
    if (machines.length === 0) return html`<p class="soft wide">${words.nobody}</p>`;
    const isHub = wanted.part === 'hub';
    const target = machines.some((machine) => machine.target === this.target)
      ? this.target
      : (machines[0]?.target ?? '');
    const tried = isTried(overview, wanted);
    return html`<p class="soft wide">
        ${isHub ? words.hubNote : !tried ? words.tryFirst : all ? words.toAll(words.whens[all.when]) : nothing}
      </p>
      <div class="fields">
        ${
          isHub
            ? nothing
            : html`<label
                >${words.target}
                <select data-test="update-target" @change=${(event: Event) => (this.target = valueOf(event))}>
                  ${machines.map(
                    (machine) =>
                      html`<option value=${machine.target} ?selected=${machine.target === target}>
                        ${machine.name}
                      </option>`,
                  )}
                </select></label
              >`
        }
        <label
          >${words.when}
          <select
            data-test="update-when"
            @change=${(event: Event) => (this.when = valueOf(event) === 'now' ? 'now' : 'outside-hours')}
          >
            ${(['outside-hours', 'now'] as const).map(
              (when) => html`<option value=${when} ?selected=${when === this.when}>${words.whens[when]}</option>`,
            )}
          </select></label
        >
        ${this.#button(isHub ? words.installOnHub : words.install, wanted, target, 'install')}
        ${tried && !isHub ? this.#button(words.installOnAll(words.parts[wanted.part]), wanted, 'all', 'install-all') : nothing}
      </div>`;
  }

  #button(name: string, { packageId }: UpdatePackage, target: string, test: string) {
    const wish = () =>
      this.dispatchEvent(new PackageWishEvent({ kind: 'install', wanted: { target, packageId, when: this.when } }));
    return html`<button
      class="plain-button main"
      type="button"
      data-test=${test}
      ?disabled=${this.isBusy}
      @click=${wish}
    >
      ${name}
    </button>`;
  }

  /** The first press asks, the second does it. */
  #remove({ packageId }: UpdatePackage): void {
    if (this.asksRemove) this.dispatchEvent(new PackageWishEvent({ kind: 'remove', packageId }));
    this.asksRemove = !this.asksRemove;
  }
}

function valueOf(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}

customElements.define('mc-package-card', McPackageCard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-package-card': McPackageCard;
  }
}
