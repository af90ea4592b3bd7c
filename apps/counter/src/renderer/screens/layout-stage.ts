import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Language } from '@motcua/protocol';
import { displayPartName, type ScreenSettingsTexts } from '@motcua/messages';
import { layoutBoxes, SAFE_MARGIN, screenSize, type Box } from '@motcua/protocol/layout-boxes';
import { usualAspect } from '@motcua/protocol/layout-digits';
import { LAYOUT_CELLS, type DisplayLayout, type DisplayPart } from '@motcua/protocol/screen-settings';
import { exchanged, moved, resized, type Edge, type LayoutParts } from '../settings/layout-cells.ts';
import { layoutStageStyles } from './layout-stage-styles.ts';

/** What the stage tells whoever holds the layout. */
export type StageWays = {
  readonly select: (part: DisplayPart | null) => void;
  /** While a hand is at it; null: it let go without a change. */
  readonly live: (parts: LayoutParts | null) => void;
  readonly commit: (parts: LayoutParts) => void;
  readonly remove: (part: DisplayPart) => void;
  readonly blocked: (part: DisplayPart) => void;
  readonly step: (way: 'back' | 'forward') => void;
};

const HANDLES: readonly (readonly Edge[])[] = [
  ...[['left', 'top'], ['top'], ['right', 'top'], ['left'], ['right']],
  ...[['left', 'bottom'], ['bottom'], ['right', 'bottom']],
] as readonly (readonly Edge[])[];

const ARROWS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
};
const LONG_STEP = 4;

/** A hand at the picture. `grab`: where in the part it took hold, in cells; `edges` empty: it moves the whole part. */
type Drag = {
  readonly part: DisplayPart;
  readonly edges: readonly Edge[];
  readonly grab: Point;
  readonly from: LayoutParts;
};
type Point = { readonly x: number; readonly y: number };

/**
 * The parts of a layout, to be taken hold of: it lies over the display's own page (mc-display-preview), and its boxes are worked
 * out by the same function (0063). All that a hand does can be done by keys as well.
 */
export class McLayoutStage extends LitElement {
  static override properties: PropertyDeclarations = {
    layout: { attribute: false },
    selected: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    ways: { attribute: false },
  };
  static override styles = [layoutStageStyles];

  declare layout: DisplayLayout | null;
  declare selected: DisplayPart | null;
  declare words: ScreenSettingsTexts | null;
  declare language: Language;
  declare ways: StageWays | null;
  #drag: Drag | null = null;
  #dragged: LayoutParts | null = null;

  constructor() {
    super();
    this.layout = null;
    this.selected = null;
    this.words = null;
    this.language = 'vi';
    this.ways = null;
  }

  override render() {
    const { layout, words } = this;
    if (layout === null || words === null) return nothing;
    return html`<div
      class="stage"
      role="group"
      aria-label=${words.stage}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#cancel}
      @keydown=${this.#onKey}
    >
      ${layout.parts.map((cells) => {
        const name = displayPartName(cells.part, this.language);
        return html`<button
          type="button"
          class="part"
          data-place=${cells.part}
          data-test="stage-${cells.part}"
          aria-pressed=${cells.part === this.selected ? 'true' : 'false'}
          aria-label=${words.partAt(name, cells)}
          @focus=${() => this.ways?.select(cells.part)}
          @pointerdown=${(event: PointerEvent) => this.#take(event, cells.part, [])}
        >
          <span>${name}</span>
        </button>`;
      })}
      ${
        layout.parts.some(({ part }) => part === this.selected)
          ? html`<div class="hold" data-place=${this.selected}>
              ${HANDLES.map(
                (edges) =>
                  html`<i
                    class=${edges.join(' ')}
                    data-test="handle-${edges.join('-')}"
                    @pointerdown=${(event: PointerEvent) => this.selected && this.#take(event, this.selected, edges)}
                  ></i>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  /** By script: a `style=` attribute is blocked by the page's policy (0018). */
  protected override updated(_changed: PropertyValues): void {
    const { layout } = this;
    if (layout === null) return;
    const aspect = usualAspect(layout);
    const boxes: Partial<Record<string, Box>> = layoutBoxes(layout, new Set(), false, aspect);
    const size = screenSize(aspect);
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('[data-place]')) {
      const box = boxes[element.dataset['place'] ?? ''];
      if (box === undefined) continue;
      element.style.left = `${(box.x / size.w) * 100}%`;
      element.style.top = `${(box.y / size.h) * 100}%`;
      element.style.width = `${(box.w / size.w) * 100}%`;
      element.style.height = `${(box.h / size.h) * 100}%`;
    }
  }

  /** Where on the grid a pointer is, in cells from its left and upper edge. */
  #pointAt({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.getBoundingClientRect();
    const cells = LAYOUT_CELLS / (1 - 2 * SAFE_MARGIN);
    return {
      x: ((clientX - left) / width - SAFE_MARGIN) * cells,
      y: ((clientY - top) / height - SAFE_MARGIN) * cells,
    };
  }

  #take(event: PointerEvent, part: DisplayPart, edges: readonly Edge[]): void {
    const from = this.layout?.parts;
    const cells = from?.find((each) => each.part === part);
    if (event.button !== 0 || from === undefined || cells === undefined) return;
    const { x, y } = this.#pointAt(event);
    const stage = this.renderRoot.querySelector('.stage');
    stage?.setPointerCapture(event.pointerId);
    this.#drag = { part, edges, from, grab: { x: x - (cells.column - 1), y: y - (cells.row - 1) } };
    this.#dragged = null;
    this.renderRoot.querySelector<HTMLElement>(`button[data-place=${part}]`)?.focus();
    event.preventDefault();
  }

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null) return;
    const parts = drag.edges.length > 0 ? this.#resizing(drag, event) : this.#moving(drag, event);
    if (parts === null || JSON.stringify(parts) === JSON.stringify(this.#dragged ?? drag.from)) return;
    this.#dragged = parts;
    this.ways?.live(parts);
  };

  #resizing({ part, edges, from }: Drag, event: PointerEvent): LayoutParts {
    const { x, y } = this.#pointAt(event);
    const borderAt = (edge: Edge): number => Math.round(edge === 'left' || edge === 'right' ? x : y);
    return edges.reduce((parts, edge) => resized(parts, part, edge, borderAt(edge)), from);
  }

  /** Null: it cannot go there, and stays where it could last. */
  #moving({ part, grab, from }: Drag, event: PointerEvent): LayoutParts | null {
    const { x, y } = this.#pointAt(event);
    const to = moved(from, part, Math.round(x - grab.x) + 1, Math.round(y - grab.y) + 1);
    if (to !== from) return to;
    const under = exchanged(from, part, Math.floor(x) + 1, Math.floor(y) + 1);
    if (under !== from) return under;
    const isHome = Math.abs(x - grab.x) < LONG_STEP && this.#dragged !== null;
    return isHome && this.#isOverItself(part, from, x, y) ? from : null;
  }

  #isOverItself(part: DisplayPart, from: LayoutParts, x: number, y: number): boolean {
    const cells = from.find((each) => each.part === part);
    if (cells === undefined) return false;
    const { column, row, columns, rows } = cells;
    return x >= column - 1 && x < column - 1 + columns && y >= row - 1 && y < row - 1 + rows;
  }

  readonly #onUp = (): void => {
    const { from } = this.#drag ?? {};
    const parts = this.#dragged;
    this.#drag = null;
    this.#dragged = null;
    if (parts === null || from === undefined) return;
    if (JSON.stringify(parts) === JSON.stringify(from)) this.ways?.live(null);
    else this.ways?.commit(parts);
  };

  readonly #cancel = (): void => {
    this.#drag = null;
    this.#dragged = null;
    this.ways?.live(null);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { selected, layout, ways } = this;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && /^[zy]$/i.test(event.key)) {
      ways?.step(event.key.toLowerCase() === 'y' || event.shiftKey ? 'forward' : 'back');
    } else if (event.key === 'Escape' && this.#drag !== null) {
      this.#cancel();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && selected !== null) {
      ways?.remove(selected);
    } else if (event.key in ARROWS && selected !== null && layout !== null) {
      const parts = this.#stepped(layout.parts, selected, event);
      if (parts === layout.parts) ways?.blocked(selected);
      else ways?.commit(parts);
    } else {
      return;
    }
    event.preventDefault();
    // The page has keys of its own.
    event.stopPropagation();
  };

  /** An arrow moves a part by a cell; with Shift it moves its right or lower edge; with Ctrl by four. */
  #stepped(parts: LayoutParts, part: DisplayPart, { key, shiftKey, ctrlKey }: KeyboardEvent): LayoutParts {
    const cells = parts.find((each) => each.part === part);
    const [columns = 0, rows = 0] = (ARROWS[key] ?? []).map((way) => way * (ctrlKey ? LONG_STEP : 1));
    if (cells === undefined) return parts;
    if (!shiftKey) return moved(parts, part, cells.column + columns, cells.row + rows);
    return columns === 0
      ? resized(parts, part, 'bottom', cells.row - 1 + cells.rows + rows)
      : resized(parts, part, 'right', cells.column - 1 + cells.columns + columns);
  }
}

customElements.define('mc-layout-stage', McLayoutStage);
