import { MAX_ASKED_ADDRESSES } from '@motcua/protocol';

export type TypedAddresses =
  | { readonly kind: 'read'; readonly hosts: readonly string[] }
  | { readonly kind: 'empty' }
  /** `typed`: the part that is no address. */
  | { readonly kind: 'not-understood'; readonly typed: string }
  | { readonly kind: 'too-many' };

const PART = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/**
 * DV3: addresses as people type them: one, several with spaces or commas between, a name, or a few neighbours as in
 * `192.168.1.60-65`. No more than the hub asks at a time: a network is not searched.
 */
export function parseAddresses(typed: string): TypedAddresses {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) return { kind: 'empty' };
  const hosts: string[] = [];
  for (const word of words) {
    const read = neighbours(word);
    if (read === null) return { kind: 'not-understood', typed: word };
    if (read.length > MAX_ASKED_ADDRESSES) return { kind: 'too-many' };
    hosts.push(...read);
  }
  const once = [...new Set(hosts)];
  return once.length > MAX_ASKED_ADDRESSES ? { kind: 'too-many' } : { kind: 'read', hosts: once };
}

function neighbours(word: string): readonly string[] | null {
  const [, network, from, to] = /^((?:\d+\.){3})(\d+)(?:-(\d+))?$/.exec(word) ?? [];
  if (network === undefined || from === undefined) {
    // Figures and dots alone are a mistyped address, not a name.
    return NAME.test(word) && /[a-z]/i.test(word) && word.length <= 253 ? [word] : null;
  }
  const parts = [...network.split('.').slice(0, 3), from, to ?? from];
  if (!parts.every((part) => PART.test(part))) return null;
  const [first, last] = [Number(from), Number(to ?? from)];
  if (last < first) return null;
  return Array.from({ length: last - first + 1 }, (_, n) => `${network}${first + n}`);
}
