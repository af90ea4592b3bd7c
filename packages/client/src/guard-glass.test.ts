import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showIdentity } from './glass-cover.ts';
import { guardGlass } from './guard-glass.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What lies over a page, without a page: elements by their ids. */
class GlassElement extends EventTarget {
  readonly style = {};
  readonly setAttribute = (): void => undefined;
  id = '';
  readonly #over: Set<GlassElement>;

  constructor(over: Set<GlassElement>) {
    super();
    this.#over = over;
  }

  append(): void {
    // What is in it, nobody asks.
  }
  remove(): void {
    this.#over.delete(this);
  }
}

/** A page's window. An event is heard by the window first, and by what lies over the page only where it is let through. */
function createGlass() {
  const over = new Set<GlassElement>();
  const document = {
    createElement: () => new GlassElement(over),
    documentElement: { append: (element: GlassElement) => over.add(element) },
    getElementById: (id: string) => [...over].find((element) => element.id === id) ?? null,
  };
  const page = Object.assign(new EventTarget(), {
    document,
    performance,
    setTimeout: (action: () => void, ms: number) => setTimeout(action, ms),
    clearTimeout: (timer: NodeJS.Timeout | undefined) => clearTimeout(timer),
  });
  const told: number[] = [];
  const typed: string[] = [];
  const setDark = guardGlass(page as unknown as Window, () => void told.push(performance.now()));
  page.addEventListener('keydown', (event) => void typed.push((event as Event & { code: string }).code));
  const key = (type: string, code: string, repeat = false) =>
    page.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { code, repeat }));
  return {
    ...{ document, setDark, told, typed },
    isBlack: () => document.getElementById('motcua-dark') !== null,
    isNamed: () => document.getElementById('motcua-own-name') !== null,
    hold: (code: string) => key('keydown', code, true),
    press: (code: string) => {
      key('keydown', code);
      key('keyup', code);
    },
    touch: () => page.dispatchEvent(new Event('pointerdown', { cancelable: true })),
  };
}

test('AP6 a key that is stuck is nobody: by light and in the dark', () => {
  const { setDark, told, typed, hold, press, isBlack } = createGlass();
  press('KeyA');
  expect(told).toHaveLength(1);
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000);
    hold('KeyA');
  }
  expect(told).toHaveLength(1);
  setDark(true);
  const before = typed.length;
  hold('KeyA');
  expect(told).toHaveLength(1);
  expect(typed).toHaveLength(before);
  press('KeyB');
  expect(told).toHaveLength(2);
  // Nor does it keep the glass black once somebody is there.
  setDark(false);
  for (let turn = 0; turn < 7; turn += 1) {
    hold('KeyA');
    vi.advanceTimersByTime(100);
  }
  expect(isBlack()).toBe(false);
});

test('AP6 what a slow scanner types in the dark is swallowed whole, and a key that never rests holds no light back', () => {
  const { setDark, typed, press, isBlack } = createGlass();
  setDark(true);
  for (const code of ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Enter']) {
    press(code);
    if (code === 'Digit1') setDark(false);
    vi.advanceTimersByTime(300);
  }
  expect(typed).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(isBlack()).toBe(false);
  press('Digit5');
  expect(typed).toEqual(['Digit5']);
  setDark(true);
  setDark(false);
  for (let turn = 0; turn < 30; turn += 1) {
    press('Digit1');
    vi.advanceTimersByTime(100);
  }
  expect(isBlack()).toBe(false);
});

test('AP6, AP8 a touch in the dark takes the name away as well', () => {
  const { document, setDark, touch, isBlack, isNamed } = createGlass();
  setDark(true);
  showIdentity(document as unknown as Document, 'Máy lấy số 1', 10_000);
  expect(isNamed()).toBe(true);
  touch();
  expect(isNamed()).toBe(false);
  expect(isBlack()).toBe(true);
  setDark(false);
  vi.advanceTimersByTime(700);
  expect(isBlack()).toBe(false);
});
