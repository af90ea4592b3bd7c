import type { Samples } from './samples.ts';

const HEADER_BYTES = 44;

/** One channel of 16-bit samples as a WAV file: every browser and every program reads it. */
export function encodeWav({ rate, values }: Samples): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + values.length * 2);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => [...text].forEach((char, n) => view.setUint8(at + n, char.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, values.length * 2, true);
  for (const [at, value] of values.entries()) {
    view.setInt16(HEADER_BYTES + at * 2, Math.round(Math.max(-1, Math.min(1, value)) * 0x7fff), true);
  }
  return bytes;
}

/** Reads a WAV file of 16-bit samples; of several channels the first. Null: it is something else, or broken. */
export function decodeWav(bytes: Uint8Array): Samples | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < HEADER_BYTES || word(0) !== 'RIFF' || word(8) !== 'WAVE') return null;
  let format: { readonly channels: number; readonly rate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    // A program that writes into a pipe does not know the length, and says the largest there is.
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    if (word(at) === 'fmt ' && size >= 16) {
      const isPlain = view.getUint16(at + 8, true) === 1 && view.getUint16(at + 22, true) === 16;
      if (!isPlain) return null;
      format = { channels: view.getUint16(at + 10, true), rate: view.getUint32(at + 12, true) };
    } else if (word(at) === 'data') {
      return format === null ? null : samplesAt(view, at + 8, size, format);
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

function samplesAt(
  view: DataView,
  from: number,
  size: number,
  { channels, rate }: { readonly channels: number; readonly rate: number },
): Samples | null {
  if (channels < 1 || rate < 4_000 || rate > 192_000) return null;
  const count = Math.floor(size / 2 / channels);
  const values = new Float32Array(count);
  for (let at = 0; at < count; at += 1) values[at] = view.getInt16(from + at * 2 * channels, true) / 0x8000;
  return { rate, values };
}
