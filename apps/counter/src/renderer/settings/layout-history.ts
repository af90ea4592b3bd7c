import type { DisplayLayout } from '@motcua/protocol/screen-settings';

/** Far more than anybody takes back. */
const MOST = 100;

/** What a layout was before, and what was taken back, newest first. Its name is typed text and takes no part. */
export type LayoutHistory = {
  readonly present: DisplayLayout;
  readonly past: readonly DisplayLayout[];
  readonly undone: readonly DisplayLayout[];
};

/** Goes on with the layout as it is now, however it was changed: by the picture, by a number, by a choice. */
export function followLayout(history: LayoutHistory | null, present: DisplayLayout): LayoutHistory {
  if (history?.present.layoutId !== present.layoutId) return { present, past: [], undone: [] };
  if (isSame(history.present, present)) return { ...history, present };
  return { present, past: [history.present, ...history.past].slice(0, MOST), undone: [] };
}

/** One step back; null: there is none. */
export function stepBack({ present, past, undone }: LayoutHistory): LayoutHistory | null {
  const [before, ...older] = past;
  if (before === undefined) return null;
  return { present: { ...before, name: present.name }, past: older, undone: [present, ...undone] };
}

/** One step forward again; null: nothing was taken back. */
export function stepForward({ present, past, undone }: LayoutHistory): LayoutHistory | null {
  const [after, ...later] = undone;
  if (after === undefined) return null;
  return { present: { ...after, name: present.name }, past: [present, ...past], undone: later };
}

function isSame(one: DisplayLayout, other: DisplayLayout): boolean {
  return JSON.stringify({ ...one, name: '' }) === JSON.stringify({ ...other, name: '' });
}
