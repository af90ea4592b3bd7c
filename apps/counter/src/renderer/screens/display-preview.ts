import { LitElement, css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { PREVIEW_LOOK, PREVIEW_READY, type PreviewScene } from '@motcua/protocol/layout-preview';
import type { DisplayLookView } from '@motcua/protocol';

/**
 * The display's own page in a frame, on made-up calls: what is drawn there is what the waiting room sees. What stands inside this
 * element lies over the picture.
 */
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
    .screen {
      position: relative;
      outline: 2px solid var(--mc-line-strong);
      aspect-ratio: 16 / 9;
      background: #0e1e36;
    }
    .screen.portrait {
      width: min(24rem, 100%);
      margin-inline: auto;
      aspect-ratio: 9 / 16;
    }
    iframe {
      display: block;
      width: 100%;
      height: 100%;
      border: 0;
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
    return html`<div class="screen ${orientation}">
      <iframe title=${this.label} src="/display/layout-preview.html" tabindex="-1" data-test="display-preview"></iframe>
      <slot></slot>
    </div>`;
  }
}

customElements.define('mc-display-preview', McDisplayPreview);
