import { LitElement, css, html, nothing, svg, type PropertyDeclarations } from 'lit';
import qrcode from 'qrcode';

/** White around the code, in modules, as the standard wants it. */
const QUIET = 4;

/** The square that a phone reads. */
export class QrPicture extends LitElement {
  static override properties: PropertyDeclarations = { text: { type: String }, label: { type: String } };
  static override styles = css`
    :host {
      display: block;
      background: #fff;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  declare text: string;
  declare label: string;

  constructor() {
    super();
    this.text = '';
    this.label = '';
  }

  override render() {
    if (this.text === '') return nothing;
    const { modules } = qrcode.create(this.text, { errorCorrectionLevel: 'M' });
    const { size } = modules;
    const dark = Array.from(modules.data).flatMap((each, n) =>
      each === 0 ? [] : [`M${(n % size) + QUIET} ${Math.floor(n / size) + QUIET}h1v1h-1z`],
    );
    const side = size + 2 * QUIET;
    return html`<svg viewBox="0 0 ${side} ${side}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      ${svg`<path d=${dark.join('')} />`}
    </svg>`;
  }
}

customElements.define('qr-picture', QrPicture);

declare global {
  interface HTMLElementTagNameMap {
    'qr-picture': QrPicture;
  }
}
