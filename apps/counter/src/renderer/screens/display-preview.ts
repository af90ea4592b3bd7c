import { LitElement, css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { PREVIEW_LOOK, PREVIEW_READY, type PreviewScene } from '@motcua/protocol/layout-preview';
import type { DisplayLookView } from '@motcua/protocol';

/** The display's own page in a frame, on made-up calls: what is drawn there is what the waiting room sees. */
export class McDisplayPreview extends LitElement {
  static override properties: PropertyDeclarations = {
    look: { attribute: false },
    scene: { attribute: false },
    label: { type: String },
  };
  static override styles = css`
    :host {
      display: block;
    }
    iframe {
      display: block;
      width: 100%;
      aspect-ratio: 16 / 9;
      border: 2px solid var(--mc-line-strong);
      background: #0e1e36;
    }
    iframe.portrait {
      width: auto;
      height: 30rem;
      margin-inline: auto;
      aspect-ratio: 9 / 16;
    }
  `;

  declare look: DisplayLookView | null;
  declare scene: PreviewScene;
  declare label: string;
  #isReady = false;

  constructor() {
    super();
    this.look = null;
    this.scene = 'busy';
    this.label = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isReady = false;
    window.addEventListener('message', this.#onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.origin !== window.location.origin || event.source !== this.#frame?.contentWindow) return;
    if ((event.data as { type?: unknown } | null)?.type !== PREVIEW_READY) return;
    this.#isReady = true;
    this.#tell();
  };

  get #frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  #tell(): void {
    if (!this.#isReady || this.look === null) return;
    this.#frame?.contentWindow?.postMessage(
      { type: PREVIEW_LOOK, look: this.look, scene: this.scene },
      window.location.origin,
    );
  }

  protected override updated(_changed: PropertyValues): void {
    this.#tell();
  }

  override render() {
    const orientation = this.look?.layout.orientation ?? 'landscape';
    return html`<iframe
      class=${orientation}
      title=${this.label}
      src="/display/layout-preview.html"
      tabindex="-1"
      data-test="display-preview"
    ></iframe>`;
  }
}

customElements.define('mc-display-preview', McDisplayPreview);
