import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPicture } from './after-picture.ts';
import { pxPerMillimetre } from './glass.ts';

/** The slip that a trembling finger is allowed, in millimetres of the glass. */
export const PRESS_SLIP_MM = 8;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Whether a finger that left the glass at (x, y) still means this box. */
export function isReleaseInside(x: number, y: number, box: Box, slipPx: number): boolean {
  return x >= box.left - slipPx && x <= box.right + slipPx && y >= box.top - slipPx && y <= box.bottom + slipPx;
}

/** One touch of a control. It is `seen` once the control has been on the glass as pressed. */
type Press = { readonly pressed: Element; readonly pointer: number; seen: boolean; meant: boolean };

/**
 * Makes a control act when the finger leaves the glass inside it, however long it was held, and on
 * Enter, Space or a screen reader's click. Calls `act` once for each, with the element that was pressed.
 *
 * A touch screen's own `click` is not enough: a long press makes none, and neither does a finger that
 * slid a few millimetres. A second finger, and any button of a mouse but the first, means nothing.
 *
 * What is touched looks pressed in the very next picture (`data-pressed`), and acts after it: however much there is to
 * do then, on a slow machine too the finger has had its answer.
 */
export class PressController implements ReactiveController {
  readonly #act: (pressed: Element) => void;
  #press: Press | null = null;

  constructor(host: ReactiveControllerHost, act: (pressed: Element) => void) {
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#lift();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    // The touch before this one was meant, and its picture is still to come.
    const before = this.#lift();
    if (before?.meant === true) this.#act(before.pressed);
    const pressed = event.currentTarget;
    pressed.setPointerCapture(event.pointerId);
    pressed.toggleAttribute('data-pressed', true);
    const press: Press = { pressed, pointer: event.pointerId, seen: false, meant: false };
    this.#press = press;
    afterPicture(() => {
      press.seen = true;
      if (press.meant) this.#finish(press);
    });
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const press = this.#press;
    if (press === null || event.pointerId !== press.pointer || press.meant) return;
    const slipPx = PRESS_SLIP_MM * pxPerMillimetre(press.pressed);
    press.meant = isReleaseInside(event.clientX, event.clientY, press.pressed.getBoundingClientRect(), slipPx);
    if (!press.meant) this.#lift();
    else if (press.seen) this.#finish(press);
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#press?.pointer && !this.#press.meant) this.#lift();
  };

  #finish(press: Press): void {
    if (this.#press !== press) return;
    this.#lift();
    this.#act(press.pressed);
  }

  #lift(): Press | null {
    const press = this.#press;
    press?.pressed.removeAttribute('data-pressed');
    this.#press = null;
    return press;
  }

  /** Keyboard and screen readers click without a pointer: their `detail` is 0. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.detail === 0 && event.currentTarget instanceof Element) this.#act(event.currentTarget);
  };

  /** A finger that rests must not open the browser's menu. */
  readonly onContextMenu = (event: Event): void => {
    event.preventDefault();
  };
}
