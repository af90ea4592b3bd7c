import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pxPerMillimetre } from './glass.ts';

/** The slip that a trembling finger is allowed, in millimetres of the glass. */
export const PRESS_SLIP_MM = 8;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Whether a finger that left the glass at (x, y) still means this box. */
export function isReleaseInside(x: number, y: number, box: Box, slipPx: number): boolean {
  return x >= box.left - slipPx && x <= box.right + slipPx && y >= box.top - slipPx && y <= box.bottom + slipPx;
}

/**
 * Makes a control act when the finger leaves the glass inside it, however long it was held, and on
 * Enter, Space or a screen reader's click. Calls `act` once for each, with the element that was pressed.
 *
 * A touch screen's own `click` is not enough: a long press makes none, and neither does a finger that
 * slid a few millimetres. A second finger, and any button of a mouse but the first, means nothing.
 */
export class PressController implements ReactiveController {
  readonly #act: (pressed: Element) => void;
  #pointer: number | null = null;

  constructor(host: ReactiveControllerHost, act: (pressed: Element) => void) {
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#pointer = null;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0) return;
    this.#pointer = event.pointerId;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = null;
    const pressed = event.currentTarget;
    if (!(pressed instanceof Element)) return;
    const slipPx = PRESS_SLIP_MM * pxPerMillimetre(pressed);
    if (isReleaseInside(event.clientX, event.clientY, pressed.getBoundingClientRect(), slipPx)) this.#act(pressed);
  };

  readonly onPointerCancel = (): void => {
    this.#pointer = null;
  };

  /** Keyboard and screen readers click without a pointer: their `detail` is 0. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.detail === 0 && event.currentTarget instanceof Element) this.#act(event.currentTarget);
  };

  /** A finger that rests must not open the browser's menu. */
  readonly onContextMenu = (event: Event): void => {
    event.preventDefault();
  };
}
