/** What was typed into a field of a form; empty where there is none. */
export function textOf(fields: FormData, name: string): string {
  const typed = fields.get(name);
  return typeof typed === 'string' ? typed : '';
}
