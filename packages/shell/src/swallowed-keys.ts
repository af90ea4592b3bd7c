import type { KeyInput } from './window-port.ts';

/** A kind of key that never reaches the page, with what Chromium or the system would make of it. */
export type SwallowedKeys = {
  readonly what: string;
  readonly why: string;
  /** Some of them, as a test presses them: `Ctrl+Shift+I`. */
  readonly examples: readonly string[];
  readonly isIt: (key: KeyInput) => boolean;
};

const isFunctionKey = (key: string): boolean => /^F([1-9]|1[0-9]|2[0-4])$/.test(key);
const OF_A_BROWSER = /^(Browser|Launch|Zoom)/;

/** Whoever types by AltGr types letters: Windows says Ctrl and Alt together, and the key is what it writes. */
function isTyped({ key, control, alt }: KeyInput): boolean {
  return control && alt && key.length === 1;
}

/** AP2: the page of a public glass needs letters, digits, arrows, Tab, Enter, Escape, and nothing of what follows. */
export const SWALLOWED_KEYS: readonly SwallowedKeys[] = [
  {
    what: 'with Ctrl',
    why: 'Reload, close, print, find, save, zoom, developer tools, a new window: all begin with Ctrl.',
    examples: [
      'Ctrl+R',
      'Ctrl+W',
      'Ctrl+Q',
      'Ctrl+P',
      'Ctrl+S',
      'Ctrl++',
      'Ctrl+-',
      'Ctrl+0',
      'Ctrl+Shift+I',
      'Ctrl+F4',
    ],
    isIt: (key) => key.control && !isTyped(key),
  },
  {
    what: 'with Alt',
    why: 'Alt+F4 closes, Alt+Left goes back, Alt and a letter opens a menu.',
    examples: ['Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+Enter', 'Alt+ '],
    isIt: (key) => key.alt && !isTyped(key),
  },
  {
    what: 'with the Windows or Command key',
    why: 'Most of them the system takes for itself before anybody else; what is left over is nothing of ours.',
    examples: ['Meta+D', 'Meta+R', 'Meta+ArrowUp'],
    isIt: ({ meta }) => meta,
  },
  {
    what: 'function keys',
    why: 'F5 loads again, F11 leaves the full screen, F12 opens tools, F7 asks about a caret.',
    examples: ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Shift+F10', 'F24'],
    isIt: ({ key }) => isFunctionKey(key),
  },
  {
    what: 'the menu key',
    why: 'It opens what a right click opens.',
    examples: ['ContextMenu'],
    isIt: ({ key }) => key === 'ContextMenu',
  },
  {
    what: 'keys of a browser and of programs',
    why: 'Keyboards with keys for back, home, search, mail or a calculator.',
    examples: ['BrowserBack', 'BrowserHome', 'BrowserRefresh', 'LaunchMail', 'LaunchApplication2', 'ZoomIn'],
    isIt: ({ key }) => OF_A_BROWSER.test(key),
  },
  {
    what: 'the printing of the screen',
    why: 'Some desktops open a box over the page.',
    examples: ['PrintScreen'],
    isIt: ({ key }) => key === 'PrintScreen',
  },
];

/** Keys that no program gets: the session that the appliance runs in has to take them away. `docs/appliances.md` says how. */
export const KEYS_OF_THE_SYSTEM = [
  'Ctrl+Alt+Delete',
  'Ctrl+Alt+F1',
  'Alt+Tab',
  'Alt+Escape',
  'Meta',
  'Ctrl+Escape',
  'SysRq',
  'Power',
] as const;

export function isSwallowed(key: KeyInput): boolean {
  return SWALLOWED_KEYS.some(({ isIt }) => isIt(key));
}
