import type { Language, ServiceId } from '@motcua/protocol/vocabulary';
import { callsPeople } from '../waiting-at.ts';
import { isSpokenAt, type CallSituation } from './call-situation.ts';
import { stretchOf, waitsSince, type Stretch } from './candidates.ts';

/**
 * CA3: a ticket in a language that another open counter of its line speaks and this one does not is left to that one
 * for `leaveForMs`; at that one it comes first. Where every open counter speaks it, or none, it changes nothing. Reads
 * through the lines: the only rule whose cost grows with the number of people waiting, and only where languages differ.
 */
export function preferLanguage(
  situation: CallSituation,
  candidates: readonly Stretch[],
  leaveForMs: number,
  at: number,
): readonly Stretch[] {
  const first: Stretch[] = [];
  const neutral: Stretch[] = [];
  const left: Stretch[] = [];
  for (const stretch of candidates) {
    const side = sideOf(situation, stretch.line.serviceId);
    if (side === null) {
      neutral.push(stretch);
      continue;
    }
    const places = stretch.places.slice(stretch.from, stretch.to);
    const isFirst = ({ language }: (typeof places)[number]) => side.first.has(language);
    const isLeft = (place: (typeof places)[number]) =>
      side.left.has(place.language) && at - waitsSince(place) <= leaveForMs;
    push(first, stretchOf(stretch, places.filter(isFirst)));
    push(left, stretchOf(stretch, places.filter(isLeft)));
    push(
      neutral,
      stretchOf(
        stretch,
        places.filter((place) => !isFirst(place) && !isLeft(place)),
      ),
    );
  }
  const wanted = first.length > 0 ? first : neutral;
  const dropped = first.length > 0 ? [...neutral, ...left] : left;
  if (wanted.length === 0) return candidates;
  const spared = dropped.filter((each) => each.agedAfterMs !== null);
  const leavesOut = spared.length < dropped.length;
  const reason = { rule: 'language' as const, limitMs: first.length > 0 ? null : leaveForMs };
  return [
    ...(leavesOut ? wanted.map((each) => ({ ...each, reason })) : wanted),
    ...spared.map((each) => ({ ...each, reason: { rule: 'aged' as const, limitMs: each.agedAfterMs } })),
  ];
}

function push(stretches: Stretch[], stretch: Stretch | null): void {
  if (stretch) stretches.push(stretch);
}

/** The languages in which this counter comes first, and those that it leaves to others; null: neither. */
function sideOf(
  { state, counterId }: CallSituation,
  serviceId: ServiceId | null,
): { readonly first: ReadonlySet<Language>; readonly left: ReadonlySet<Language> } | null {
  if (serviceId === null) return null;
  const others = (state.index?.countersOfService.get(serviceId) ?? []).filter(
    (each) => each.counterId !== counterId && callsPeople(state, each.counterId),
  );
  const first = new Set<Language>();
  const left = new Set<Language>();
  for (const language of state.index?.settings.languages ?? []) {
    const isSpokenHere = isSpokenAt(state, counterId, language);
    const differs = others.some((each) => isSpokenAt(state, each.counterId, language) !== isSpokenHere);
    if (differs) (isSpokenHere ? first : left).add(language);
  }
  return first.size + left.size === 0 ? null : { first, left };
}
