/** Whether all of the parts that have a size stand within the height of their room. */
export function standsWithin(room: Element, parts: HTMLCollection = room.children): boolean {
  const { top, bottom } = room.getBoundingClientRect();
  return [...parts].every((part) => {
    const box = part.getBoundingClientRect();
    return box.height === 0 || (box.top >= top - 1 && box.bottom <= bottom + 1);
  });
}
