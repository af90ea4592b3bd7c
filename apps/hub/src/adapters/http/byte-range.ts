export type ByteRange = { readonly from: number; readonly to: number };

/**
 * The part that a `Range` header asks for (RFC 9110, 14.2), `to` inclusive. Null: all of it, also where several parts or
 * nonsense are asked for, which a server may leave unanswered.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | null | 'unsatisfiable' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (asked === null) return null;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'unsatisfiable' : { from: bytes - length, to: bytes - 1 };
  }
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (from >= bytes) return 'unsatisfiable';
  return to < from ? null : { from, to };
}
