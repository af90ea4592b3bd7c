import { FOUND_KINDS, type Fingerprint, type FingerprintReason, type FoundKind } from './fingerprint.ts';
import { FINGERPRINTS } from './fingerprints.ts';
import type { PortTraits } from './port-traits.ts';

/** So many points make a kind likely, and so many nearly certain. */
const LIKELY = 25;
const SURE = 60;
/** Another kind so close behind leaves it open which it is. */
const CLOSE = 6;

export type ScoredPort = {
  /** `unknown`: nothing is known of it, or two kinds are as likely. */
  readonly likely: FoundKind | 'unknown';
  readonly sure: boolean;
  /** The likeliest first; none below 1. */
  readonly scores: readonly { readonly kind: FoundKind; readonly points: number }[];
  /** What spoke for the likeliest kind, the weightiest first. */
  readonly reasons: readonly { readonly reason: FingerprintReason; readonly name: string }[];
  /** The model of printer, where a row is sure of it. */
  readonly modelId: string | null;
};

/**
 * What stands at a port, as far as its plug tells. Several rows add up; the order of the rows plays no part. `kinds`: what may stand
 * there at all.
 */
export function scorePort(
  traits: PortTraits,
  rows: readonly Fingerprint[] = FINGERPRINTS,
  kinds: readonly FoundKind[] = FOUND_KINDS,
): ScoredPort {
  const fitting = rows.filter((row) => fits(row, traits));
  const scores = kinds
    .map((kind) => ({
      kind,
      points: fitting.reduce((sum, { points }) => sum + (points[kind] ?? 0), 0),
    }))
    .filter(({ points }) => points > 0)
    .sort((left, right) => right.points - left.points);
  const [first, second] = scores;
  const isLikely = first !== undefined && first.points >= LIKELY && first.points - (second?.points ?? 0) >= CLOSE;
  const speaking = [...fitting].sort((left, right) => weight(right, first?.kind) - weight(left, first?.kind));
  return {
    likely: isLikely ? first.kind : 'unknown',
    sure: isLikely && first.points >= SURE,
    scores,
    reasons: speaking
      .filter((row) => weight(row, first?.kind) > 0)
      .map(({ reason, name }) => ({ reason, name: name === '' ? ownName(traits) : name })),
    modelId: (first?.kind === 'printer' ? fitting.find(({ modelId }) => modelId !== null)?.modelId : null) ?? null,
  };
}

function weight({ points }: Fingerprint, kind: FoundKind | undefined): number {
  return kind === undefined ? 0 : (points[kind] ?? 0);
}

function fits({ mark }: Fingerprint, traits: PortTraits): boolean {
  if (mark.port !== undefined && mark.port !== traits.port) return false;
  if (mark.builtIn && traits.usbVendorId !== null) return false;
  if (mark.vendorId !== undefined && mark.vendorId !== traits.usbVendorId) return false;
  if (mark.productIds !== undefined && !mark.productIds.includes(traits.usbProductId ?? '')) return false;
  return mark.says === undefined || mark.says.test(ownName(traits));
}

/** What a device calls itself; makers like to say their name twice. */
export function ownName({ manufacturer, product }: Pick<PortTraits, 'manufacturer' | 'product'>): string {
  return product.startsWith(manufacturer) ? product.trim() : `${manufacturer} ${product}`.trim();
}
