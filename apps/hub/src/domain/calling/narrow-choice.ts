import type { CallingProfile, CallingRule } from '@motcua/protocol/settings-document';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { comparePlaces } from '../line.ts';
import type { CallSituation } from './call-situation.ts';
import { cutAtPlace, cutByWait, type Reason, type Stretch } from './candidates.ts';
import { preferLanguage } from './prefer-language.ts';

const MINUTE_MS = 60_000;

export type Narrowed = {
  readonly kept: readonly Stretch[];
  /** CA3: whether the turns had both kinds to choose between: the call counts for the kind that is called. */
  readonly inTurns: boolean;
};

type RuleOf<K extends CallingRule['kind']> = Extract<CallingRule, { readonly kind: K }>;

/** CA3: applies the profile's rules in their order. Never leaves nobody where there was somebody. */
export function narrowChoice(
  situation: CallSituation,
  profile: CallingProfile | null,
  candidates: readonly Stretch[],
  at: number,
): Narrowed {
  let kept = candidates;
  let inTurns = false;
  for (const rule of profile?.rules ?? []) {
    switch (rule.kind) {
      case 'ageing':
        kept = markAged(kept, rule.afterMinutes * MINUTE_MS, at);
        break;
      case 'appointments':
        kept = prefer(kept, (each) => each.isAppointment, { rule: 'appointment', limitMs: null });
        break;
      case 'main-services':
        kept = preferMainServices(situation, kept, rule, at);
        break;
      case 'language':
        kept = preferLanguage(situation, kept, rule.leaveForMinutes * MINUTE_MS, at);
        break;
      case 'priority': {
        const turn = turnOf(situation, kept, rule);
        if (turn === null) break;
        inTurns = true;
        kept = turn === 'priority' ? preferPriority(kept) : preferOrdinary(kept);
        break;
      }
      case 'weights':
        kept = preferWeights(situation, kept, rule);
        break;
    }
  }
  return { kept, inTurns };
}

/**
 * Keeps those that the rule wants, and whoever has waited so long that no rule passes them over (CA4). Where the rule
 * wants nobody it changes nothing.
 */
export function prefer(
  candidates: readonly Stretch[],
  isWanted: (stretch: Stretch) => boolean,
  reason: Reason,
): readonly Stretch[] {
  const wanted = candidates.filter(isWanted);
  if (wanted.length === 0 || wanted.length === candidates.length) return candidates;
  const spared = candidates.filter((each) => each.agedAfterMs !== null && !isWanted(each));
  const leavesOut = wanted.length + spared.length < candidates.length;
  return [
    ...(leavesOut ? wanted.map((each) => ({ ...each, reason })) : wanted),
    ...spared.map((each) => ({ ...each, reason: { rule: 'aged' as const, limitMs: each.agedAfterMs } })),
  ];
}

function markAged(candidates: readonly Stretch[], ms: number, at: number): readonly Stretch[] {
  return candidates.flatMap((stretch) => {
    const { longer, others } = cutByWait(stretch, ms, at);
    return [...(longer ? [{ ...longer, agedAfterMs: longer.agedAfterMs ?? ms }] : []), ...(others ? [others] : [])];
  });
}

/** Whoever waits for this counter alone belongs to its main work: nobody else will call them. */
function preferMainServices(
  { state, counterId }: CallSituation,
  candidates: readonly Stretch[],
  rule: RuleOf<'main-services'>,
  at: number,
): readonly Stretch[] {
  const main = state.index?.counters.get(counterId)?.mainServiceIds ?? [];
  if (main.length === 0) return candidates;
  const isMain = ({ line }: Stretch) => line.serviceId === null || main.includes(line.serviceId);
  if (!candidates.some(isMain)) return candidates;
  const limitMs = rule.othersAfterMinutes * MINUTE_MS;
  const long = new Set<Stretch>();
  const cut = candidates.flatMap((stretch) => {
    if (isMain(stretch)) return [stretch];
    const { longer, others } = cutByWait(stretch, limitMs, at);
    if (longer) long.add(longer);
    return [longer, others].filter((each) => each !== null);
  });
  const reason: Reason = { rule: 'main-service', limitMs: null };
  return [
    ...prefer(
      cut.filter((each) => !long.has(each)),
      isMain,
      reason,
    ),
    ...[...long].map((each): Stretch => ({ ...each, reason: { rule: 'waited-too-long-elsewhere', limitMs } })),
  ];
}

/** Whose turn it is at this counter; null while only one kind waits. */
function turnOf(
  { counts }: CallSituation,
  candidates: readonly Stretch[],
  rule: RuleOf<'priority'>,
): 'priority' | 'ordinary' | null {
  const bothWait =
    candidates.some((each) => each.priority === 'priority') && candidates.some((each) => each.priority === 'ordinary');
  if (!bothWait) return null;
  const isOrdinarysRun = counts.ordinaryInARow > 0 && counts.ordinaryInARow < rule.ordinary;
  const isPriorityDone = counts.ordinaryInARow === 0 && counts.priorityInARow >= rule.priority;
  return isOrdinarysRun || isPriorityDone ? 'ordinary' : 'priority';
}

function preferPriority(candidates: readonly Stretch[]): readonly Stretch[] {
  return prefer(candidates, (each) => each.priority === 'priority', { rule: 'priority-turn', limitMs: null });
}

/**
 * The ordinary turn goes strictly by time: it leaves out the priority tickets that came after the oldest ordinary one.
 * Were it closed to those before it, a priority number could be worse off than without any priority.
 */
function preferOrdinary(candidates: readonly Stretch[]): readonly Stretch[] {
  const ordinary = candidates.filter((each) => each.priority === 'ordinary');
  const [oldest] = ordinary.flatMap(({ places, from }) => places[from] ?? []).sort(comparePlaces);
  if (!oldest) return candidates;
  const earlier: Stretch[] = [];
  const later: Stretch[] = [];
  for (const stretch of candidates) {
    if (stretch.priority === 'ordinary') continue;
    const { before, others } = cutAtPlace(stretch, oldest);
    if (before) earlier.push(before);
    if (others) later.push(others);
  }
  const kept = [...ordinary, ...later];
  return [
    ...earlier,
    ...prefer(kept, (each) => each.priority === 'ordinary', { rule: 'ordinary-turn', limitMs: null }),
  ];
}

/** The service that has been called least here, for its weight. */
function preferWeights(
  { counts }: CallSituation,
  candidates: readonly Stretch[],
  rule: RuleOf<'weights'>,
): readonly Stretch[] {
  const weightOf = (serviceId: ServiceId | null) =>
    rule.weights.find((each) => each.serviceId === serviceId)?.weight ?? 1;
  const share = ({ serviceId }: Stretch) =>
    serviceId === null ? 0 : (counts.callsByService.get(serviceId) ?? 0) / weightOf(serviceId);
  const least = Math.min(...candidates.map(share));
  return prefer(candidates, (each) => share(each) === least, { rule: 'weight', limitMs: null });
}
