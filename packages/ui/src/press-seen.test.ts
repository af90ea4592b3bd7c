import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PressController } from './press-controller.ts';

/** As much of an element as a press needs: a box, and attributes. */
class StandIn {
  readonly attributes = new Set<string>();
  setPointerCapture(): void {}
  toggleAttribute(name: string): void {
    this.attributes.add(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  getBoundingClientRect() {
    return { left: 0, top: 0, right: 100, bottom: 100 };
  }
  get looksPressed(): boolean {
    return this.attributes.has('data-pressed');
  }
}

const HOST = { addController: () => undefined } as unknown as ReactiveControllerHost;
const inside = { isPrimary: true, button: 0, pointerId: 1, clientX: 50, clientY: 50 };
const event = (button: StandIn, over: object = {}) =>
  ({ ...inside, ...over, currentTarget: button }) as unknown as PointerEvent;

describe('a touch is answered', () => {
  let frames: (() => void)[];
  /** The next picture is drawn. */
  const draw = () => {
    for (const frame of frames.splice(0)) frame();
    vi.runAllTimers();
  };
  const acted = vi.fn<(pressed: Element) => void>();
  let button: StandIn;
  let press: PressController;

  beforeEach(() => {
    frames = [];
    acted.mockReset();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.stubGlobal('Element', StandIn);
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '4px' }));
    button = new StandIn();
    press = new PressController(HOST, acted);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('KI2 by a look that the next picture shows, and only then acted upon', () => {
    press.onPointerDown(event(button));
    expect(button.looksPressed).toBe(true);
    press.onPointerUp(event(button));
    expect(acted).not.toHaveBeenCalled();
    expect(button.looksPressed).toBe(true);
    draw();
    expect(acted).toHaveBeenCalledExactlyOnceWith(button);
    expect(button.looksPressed).toBe(false);
    draw();
    expect(acted).toHaveBeenCalledOnce();
  });

  it('KI2 at once when the finger leaves after the picture', () => {
    press.onPointerDown(event(button));
    draw();
    press.onPointerUp(event(button));
    expect(acted).toHaveBeenCalledOnce();
  });

  it('KI2 each time, when one touch follows the other before a picture', () => {
    press.onPointerDown(event(button));
    press.onPointerUp(event(button));
    press.onPointerDown(event(button, { pointerId: 2 }));
    press.onPointerUp(event(button, { pointerId: 2 }));
    draw();
    expect(acted).toHaveBeenCalledTimes(2);
  });

  it('KI2 not at all when it ends elsewhere, is called off, or its control has left the page', () => {
    press.onPointerDown(event(button));
    press.onPointerUp(event(button, { clientX: 400 }));
    draw();
    press.onPointerDown(event(button));
    press.onPointerCancel(event(button));
    draw();
    press.onPointerDown(event(button));
    press.onPointerUp(event(button));
    press.hostDisconnected();
    draw();
    expect(acted).not.toHaveBeenCalled();
    expect(button.looksPressed).toBe(false);
  });
});
