import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { localText } from '@motcua/messages';
import type { DisplayLookView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { UnplayableEvent } from './unplayable-event.ts';
import { firstLanguage, labels, type LabelLanguages } from './labels.ts';
import { mediaAddress } from './media-address.ts';
import { mediaPartStyles } from './media-part-styles.ts';

type Item = DisplayLookView['media'][number];

/** A video that does not begin in this time, or comes to a stand for as long, is left out: a broken file never holds the screen. */
const STARTS_WITHIN_MS = 10_000;
/** A file that failed is tried again after this time: it may have been the network. */
const TRY_AGAIN_MS = 60_000;

/**
 * Pictures, videos and notices, one after the other, each once in a turn. There is one picture and one video element for as
 * long as the page lives: nothing piles up. Videos have no sound: the loudspeakers are for the calls.
 */
export class McMediaPart extends LitElement {
  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    ducked: { type: Boolean, reflect: true },
    languages: { attribute: false },
    present: { state: true },
  };
  static override styles = [baseStyles, mediaPartStyles];

  declare items: readonly Item[];
  declare ducked: boolean;
  declare languages: LabelLanguages;
  declare present: Item | null;
  /** What failed, with the time from when it is tried again; it is told of until it plays, or has left the list. */
  readonly #broken = new Map<string, number>();
  #told = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.items = [];
    this.ducked = false;
    this.languages = ['vi'];
    this.present = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wait(null);
    this.#release();
    this.present = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) {
      const same = this.items.find(({ mediaId }) => mediaId === this.present?.mediaId);
      const there = new Set(this.items.map(fileOf));
      for (const file of [...this.#broken.keys()]) if (!there.has(file)) this.#broken.delete(file);
      if (same === undefined || JSON.stringify(same) !== JSON.stringify(this.present)) this.#show(this.#after(null));
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.#tell();
    if (changed.has('present')) this.#begin();
    else if (changed.has('ducked')) this.#duck();
  }

  #after(item: Item | null): Item | null {
    const at = this.items.findIndex(({ mediaId }) => mediaId === item?.mediaId);
    const inOrder = [...this.items.slice(at + 1), ...this.items.slice(0, at + 1)];
    const now = performance.now();
    return inOrder.find((each) => (this.#broken.get(fileOf(each)) ?? 0) <= now) ?? null;
  }

  #show(item: Item | null): void {
    this.#wait(null);
    // The same again, where it is the only one: a picture just stays.
    const again = item !== null && item === this.present;
    this.present = item;
    if (again) this.#begin();
    if (item === null && this.items.length > 0) {
      this.#wait(TRY_AGAIN_MS, () => this.#show(this.#after(null)));
    }
  }

  readonly #next = (): void => this.#show(this.#after(this.present));

  readonly #fail = (): void => {
    if (this.present === null) return;
    this.#broken.set(fileOf(this.present), performance.now() + TRY_AGAIN_MS);
    this.#tell();
    this.#next();
  };

  /** It can be shown, whatever was before. */
  readonly #begun = (): void => {
    if (this.present?.content.kind === 'video') this.#wait(null);
    if (this.present !== null && this.#broken.delete(fileOf(this.present))) this.#tell();
  };

  /** The network has left a video standing; while somebody is called it stands anyway. */
  readonly #stalled = (): void => {
    if (!this.ducked && this.present?.content.kind === 'video') this.#wait(STARTS_WITHIN_MS, this.#fail);
  };

  #tell(): void {
    const broken = this.items.filter((item) => this.#broken.has(fileOf(item)));
    const names = broken.map((item) => (item.title.trim() === '' ? fileOf(item) : item.title));
    const told = names.join('\n');
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new UnplayableEvent(names));
  }

  #begin(): void {
    const item = this.present;
    const video = this.#video;
    const picture = this.renderRoot.querySelector('img');
    if (item?.content.kind !== 'video') this.#release();
    if (item === null || video === null || picture === null) return;
    if (item.content.kind === 'video') {
      video.src = mediaAddress(item.content.fileName);
      this.#wait(STARTS_WITHIN_MS, this.#fail);
      if (!this.ducked) void video.play().catch(() => undefined);
      return;
    }
    if (item.content.kind === 'picture') picture.src = mediaAddress(item.content.fileName);
    this.#wait(item.seconds * 1000, this.#next);
  }

  get #video(): HTMLVideoElement | null {
    return this.renderRoot.querySelector('video');
  }

  /** A video that is not shown gives back its decoder. */
  #release(): void {
    const video = this.#video;
    if (video === null || !video.hasAttribute('src')) return;
    video.pause();
    video.removeAttribute('src');
    video.load();
  }

  #duck(): void {
    const video = this.#video;
    if (this.present?.content.kind !== 'video' || video === null) return;
    if (this.ducked) {
      video.pause();
      // It stands still because it shall: whatever it waited for is no fault of the file.
      if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#wait(null);
    } else void video.play().catch(() => undefined);
  }

  #wait(afterMs: number | null, then: () => void = () => undefined): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = afterMs === null ? null : setTimeout(then, afterMs);
  }

  override render() {
    const content = this.present?.content ?? null;
    const title = this.present?.title ?? '';
    return html`<img
        alt=${title}
        ?hidden=${content?.kind !== 'picture'}
        data-test="media-picture"
        @load=${this.#begun}
        @error=${() => (content?.kind === 'picture' ? this.#fail() : undefined)}
      />
      <video
        muted
        playsinline
        .muted=${true}
        aria-label=${title}
        ?hidden=${content?.kind !== 'video'}
        data-test="media-video"
        @playing=${this.#begun}
        @loadeddata=${this.#begun}
        @waiting=${this.#stalled}
        @ended=${this.#next}
        @error=${() => (content?.kind === 'video' ? this.#fail() : undefined)}
      ></video>
      ${content?.kind === 'notice' ? this.#notice(content) : nothing}`;
  }

  #notice({ heading, text }: Extract<Item['content'], { kind: 'notice' }>) {
    const spoken = this.languages.filter((language, n) => n === 0 || text[language] !== null);
    const shown = spoken.length === 0 ? [firstLanguage(this.languages)] : spoken;
    return html`<article data-test="media-notice">
      <h2>${labels(shown, (language) => localText(heading, language))}</h2>
      <p>${labels(shown, (language) => localText(text, language))}</p>
    </article>`;
  }
}

/** The file of a thing of the playlist; a notice has none, and never fails. */
function fileOf({ content }: Item): string {
  return content.kind === 'notice' ? '' : content.fileName;
}

customElements.define('mc-media-part', McMediaPart);

declare global {
  interface HTMLElementTagNameMap {
    'mc-media-part': McMediaPart;
  }
}
