/** A switch of Chromium that an appliance sets, and why. */
export type Switch = { readonly name: string; readonly value: string | undefined; readonly why: string };

/** AP2, AP4: set before Electron is ready; later ones are not looked at. */
export const SWITCHES: readonly Switch[] = [
  {
    name: 'disable-pinch',
    value: undefined,
    why: 'Two fingers make the page larger, and nobody makes it small again.',
  },
  { name: 'overscroll-history-navigation', value: '0', why: 'A wipe from the edge goes back a page.' },
  {
    ...{ name: 'disable-features', value: 'TouchpadOverscrollHistoryNavigation,OverscrollHistoryNavigation' },
    why: 'The same wipe under its newer names.',
  },
  {
    name: 'noerrdialogs',
    value: undefined,
    why: 'An error of Chromium is a box that nobody before the glass can close.',
  },
  { name: 'autoplay-policy', value: 'no-user-gesture-required', why: 'Nobody clicks on a display before it speaks.' },
  {
    ...{ name: 'disable-renderer-backgrounding', value: undefined },
    why: 'A page behind another window, or on a screen that is off, is to go on at full speed.',
  },
];
