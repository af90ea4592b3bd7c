import type { ZodError } from 'zod';

/** What is wrong with a description, and where, e.g. `frames[0][2].width`. */
export type DescriptionProblem = { readonly field: string; readonly problem: string };

/** What a schema found, told by field. */
export function problemsOf(error: ZodError): readonly DescriptionProblem[] {
  return error.issues.map(({ path, message }) => ({ field: fieldAt(path), problem: message }));
}

function fieldAt(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
