/** `services[2].name.vi`, as `checkSettings` writes it; empty for the whole. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .reduce<string>(
      (before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}.${String(part)}`),
      '',
    )
    .replace(/^\./, '');
}
