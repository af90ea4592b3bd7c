import type { Samples } from './samples.ts';

type Biquad = { readonly b: readonly [number, number, number]; readonly a: readonly [number, number] };

/**
 * Loudness in LUFS by ITU-R BS.1770-4: the power after its two filters, over the whole length. Without the gate, which asks
 * for blocks of 400 ms where a digit lasts 300; a clip has no silence at its ends that a gate would have to leave out.
 */
export function loudnessOf({ rate, values }: Samples): number {
  if (values.length === 0) return Number.NEGATIVE_INFINITY;
  const weighted = filtered(filtered(values, headShelf(rate)), highPass(rate));
  let power = 0;
  for (const value of weighted) power += value * value;
  return -0.691 + 10 * Math.log10(power / weighted.length);
}

/** The standard gives its filters for 48 kHz; for other rates they follow from the analogue ones behind them. */
function headShelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const gain = 10 ** (3.999843853973347 / 20);
  const middle = gain ** 0.4996667741545416;
  const whole = 1 + k / q + k * k;
  return {
    b: [
      (gain + (middle * k) / q + k * k) / whole,
      (2 * (k * k - gain)) / whole,
      (gain - (middle * k) / q + k * k) / whole,
    ],
    a: [(2 * (k * k - 1)) / whole, (1 - k / q + k * k) / whole],
  };
}

function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const whole = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / whole, (1 - k / q + k * k) / whole] };
}

function filtered(values: Float32Array, { b, a }: Biquad): Float32Array {
  const out = new Float32Array(values.length);
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  // By place, and without a list of four in each round: the hub does this too.
  for (let at = 0; at < values.length; at += 1) {
    const x = values[at] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    out[at] = y;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
  }
  return out;
}
