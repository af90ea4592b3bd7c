import type { CallRule, Language } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';

/**
 * The calling order as the rules tell it, slow and plain, to hold the real one against (CA3, CA4). It knows people in
 * lines, and shares nothing with the code that it checks.
 */
export type Person = {
  /** The order of issue. */
  readonly name: number;
  readonly services: readonly string[];
  readonly priority: boolean;
  readonly language: Language;
  /** When they came, and since when they stand in line. */
  readonly cameAt: number;
  readonly standsSince: number;
  readonly appointmentAt: number | null;
  readonly afterCalls: number | null;
  /** Waits for this counter alone. */
  readonly onlyAt: string | null;
};

export type ReferenceCounter = {
  readonly name: string;
  readonly services: readonly string[];
  readonly mainServices: readonly string[];
  readonly isOpen: boolean;
  readonly languages: readonly Language[];
  readonly priorityInARow: number;
  readonly ordinaryInARow: number;
  readonly calls: Readonly<Record<string, number>>;
};

export type ReferenceChoice = {
  readonly name: number;
  readonly service: string;
  readonly turn: string | null;
  /** Null: by the profile's rules. */
  readonly rule: CallRule | null;
  /** Whether both kinds could be called. */
  readonly bothWaited: boolean;
};

/** Somebody in one of the counter's lines. */
type Candidate = Person & { readonly service: string; readonly waited: number; aged: boolean };

const MINUTE = 60_000;

export function referenceChoice(
  people: readonly Person[],
  counter: ReferenceCounter,
  others: readonly ReferenceCounter[],
  profile: Pick<CallingProfile, 'rules'>,
  now: number,
): ReferenceChoice | null {
  const standing = people.flatMap((person): Candidate[] => {
    const since = person.appointmentAt === null ? person.standsSince : Math.max(person.appointmentAt, person.cameAt);
    const as = (service: string): Candidate => ({ ...person, service, waited: now - since, aged: false });
    const [firstService] = person.services;
    if (person.onlyAt !== null) return person.onlyAt === counter.name && firstService ? [as(firstService)] : [];
    return person.services.filter((service) => counter.services.includes(service)).map(as);
  });
  // Put at a position counts in the first line of the visit; in its other lines it stands where it came.
  const isPlaced = (each: Candidate) => each.afterCalls !== null && each.service === each.services[0];
  const isEarly = (each: Candidate) => each.appointmentAt !== null && each.appointmentAt > now;
  const lineOf = (each: Candidate) => (each.onlyAt === null ? each.service : 'own');
  const callable = standing.filter((each) => !isPlaced(each) && !isEarly(each));

  const bothWaited = callable.some((each) => each.priority) && callable.some((each) => !each.priority);

  // 1. Whoever was put at a position that has come, or has nobody else before them in that line.
  const placedHeads = [...new Set(standing.map(lineOf))].flatMap((line) => {
    const placed = standing.filter((each) => isPlaced(each) && lineOf(each) === line);
    const [head] = placed.sort((a, b) => (a.afterCalls ?? 0) - (b.afterCalls ?? 0) || a.name - b.name);
    const isAlone = callable.every((each) => lineOf(each) !== line);
    return head && ((head.afterCalls ?? 0) <= 0 || isAlone) ? [head] : [];
  });
  const placedFirst = placedHeads.sort((a, b) => a.standsSince - b.standsSince || a.name - b.name)[0];
  if (placedFirst)
    return { name: placedFirst.name, service: placedFirst.service, turn: null, rule: 'placed', bothWaited };

  const place = (each: Candidate) => each.appointmentAt ?? each.standsSince;
  const inOrder = (a: Candidate, b: Candidate) =>
    place(a) - place(b) || a.name - b.name || a.services.indexOf(a.service) - b.services.indexOf(b.service);

  // 2. The rules, one after the other.
  let rest = callable;
  let bothInTurns = false;
  for (const rule of profile.rules) {
    switch (rule.kind) {
      case 'appointments':
        rest = onlyOrAged(rest, (each) => each.appointmentAt !== null);
        break;
      case 'ageing':
        for (const each of rest) if (each.waited > rule.afterMinutes * MINUTE) each.aged = true;
        break;
      case 'main-services': {
        const isMain = (each: Candidate) => each.onlyAt !== null || counter.mainServices.includes(each.service);
        if (counter.mainServices.length === 0 || !rest.some(isMain)) break;
        rest = rest.filter((each) => isMain(each) || each.waited > rule.othersAfterMinutes * MINUTE || each.aged);
        break;
      }
      case 'language': {
        const neighbours = (each: Candidate) =>
          others.filter((other) => other.isOpen && each.onlyAt === null && other.services.includes(each.service));
        const comesFirst = (each: Candidate) =>
          speaks(counter, each.language) && neighbours(each).some((other) => !speaks(other, each.language));
        const isLeft = (each: Candidate) =>
          !speaks(counter, each.language) &&
          neighbours(each).some((other) => speaks(other, each.language)) &&
          each.waited <= rule.leaveForMinutes * MINUTE;
        rest = rest.some(comesFirst) ? onlyOrAged(rest, comesFirst) : onlyOrAged(rest, (each) => !isLeft(each));
        break;
      }
      case 'priority': {
        if (rest.every((each) => each.priority) || !rest.some((each) => each.priority)) break;
        const { priorityInARow, ordinaryInARow } = counter;
        const ordinaryGoesOn = ordinaryInARow > 0 && ordinaryInARow < rule.ordinary;
        const ordinaryBegins = ordinaryInARow === 0 && priorityInARow >= rule.priority;
        bothInTurns = true;
        const cameFirst = rest.filter((each) => !each.priority).sort(inOrder)[0];
        rest =
          ordinaryGoesOn || ordinaryBegins
            ? rest.filter((each) => !each.priority || each.aged || (cameFirst && inOrder(each, cameFirst) < 0))
            : rest.filter((each) => each.priority || each.aged);
        break;
      }
      case 'weights': {
        const share = (each: Candidate) =>
          (counter.calls[each.service] ?? 0) /
          (rule.weights.find((weight) => String(weight.serviceId) === each.service)?.weight ?? 1);
        const least = Math.min(...rest.map(share));
        rest = onlyOrAged(rest, (each) => share(each) === least);
        break;
      }
    }
  }

  // 3. The oldest of the rest; of one visit's parts, the one chosen first.
  const oldest = rest.sort(inOrder)[0];
  // While both could go, a call counts for the kind of whoever is called.
  const turn = oldest?.priority ? 'priority' : 'ordinary';
  if (oldest)
    return { name: oldest.name, service: oldest.service, turn: bothInTurns ? turn : null, rule: null, bothWaited };

  // 4. Nobody else is there: whoever came before the time of their appointment.
  const early = standing.filter((each) => isEarly(each) && !isPlaced(each)).sort(inOrder)[0];
  return early ? { name: early.name, service: early.service, turn: null, rule: 'appointment', bothWaited } : null;
}

/** Those, and whoever is aged; everybody where there are none of those. */
function onlyOrAged(candidates: Candidate[], isWanted: (each: Candidate) => boolean): Candidate[] {
  if (!candidates.some(isWanted)) return candidates;
  return candidates.filter((each) => isWanted(each) || each.aged);
}

function speaks(counter: ReferenceCounter, language: Language): boolean {
  return language === 'vi' || counter.languages.includes(language);
}
