/** AC16: what a PIN is made of. */
const SHAPE = /^[0-9]{4,6}$/;

/** AC16: four to six digits, not one digit alone and not a row of them: those are the first that anybody tries. */
export function isGoodPin(pin: string): boolean {
  if (!SHAPE.test(pin)) return false;
  const steps = [...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n]));
  const isEven = steps.every((step) => step === steps[0]);
  return !(isEven && Math.abs(steps[0] ?? 0) <= 1);
}
