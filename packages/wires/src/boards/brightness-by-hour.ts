/** From this minute of the day on, boards are so bright. */
export type BrightnessStep = { readonly fromMinute: number; readonly brightness: number };

/** How bright boards are at a minute of the day. Before the first step the last one of the day before still holds. */
export function brightnessAt(steps: readonly BrightnessStep[], minuteOfDay: number): number {
  const ordered = [...steps].sort((left, right) => left.fromMinute - right.fromMinute);
  const step = ordered.findLast(({ fromMinute }) => fromMinute <= minuteOfDay) ?? ordered.at(-1);
  return step?.brightness ?? 100;
}
