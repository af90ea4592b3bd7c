import type {
  BoardLineHealth,
  BoardLineId,
  DeviceHealthView,
  DeviceId,
  KioskObstacle,
  MachineActReply,
  MorningFacts,
  MorningItem,
  MorningResult,
  MorningStep,
  PrinterId,
  PrinterState,
} from '@motcua/protocol';

/** What the hub is asked to do with a device. */
export type Trial =
  | { readonly kind: 'printer'; readonly printerId: PrinterId }
  | { readonly kind: 'boards'; readonly lineId: BoardLineId }
  | { readonly kind: 'display'; readonly deviceId: DeviceId };

/** What tells one trial from another: a printer that several kiosks share is tried once. */
export function trialKey(trial: Trial): string {
  switch (trial.kind) {
    case 'printer':
      return `printer ${trial.printerId}`;
    case 'boards':
      return `boards ${trial.lineId}`;
    case 'display':
      return `display ${trial.deviceId}`;
  }
}

/** What became of the last trial; null before the first. */
export type TrialOutcome = 'under-way' | 'no-answer' | MachineActReply;

export type Answer = 'yes' | 'no';

type DownState = Exclude<PrinterState, 'ready' | 'starting'>;

/** SL3: `kiosk`: what keeps the hub from a printer that is attached to one. */
type PrinterDown = { readonly state: DownState; readonly kiosk?: KioskObstacle | undefined };

/** Why a machine cannot be well, whatever a person sees. */
export type Trouble =
  | ({ readonly kind: 'printer' } & PrinterDown)
  /** MC1: of a kiosk: the printer where its slips come out. */
  | ({ readonly kind: 'printer-of-kiosk'; readonly name: string } & PrinterDown)
  | {
      readonly kind:
        | 'slip-not-out'
        | 'kiosk-away'
        | 'boards-away'
        | 'display-away'
        | 'storage'
        | 'clock-doubted'
        | 'paper-low'
        | 'scanner-away';
    };

export type CheckStep = {
  /** Stays the same while the check lasts. */
  readonly key: string;
  readonly step: MorningStep;
  /** Of the device; empty where there is one of the kind alone. */
  readonly name: string;
  /** Null: the hub knows by itself. */
  readonly asks: Exclude<MorningStep, 'hub' | 'paper'> | null;
  readonly trial: Trial | null;
  readonly outcome: TrialOutcome | null;
  /** Of a kiosk: what the printer is called where its slips come out; null: nowhere. */
  readonly printsAt: string | null;
  /** Of a scanner: when the hub got something from it since the check began. */
  readonly readAt: number | null;
  readonly trouble: Trouble | null;
  readonly answer: Answer | null;
  readonly result: MorningResult;
};

/** What somebody has answered, by the key of the step, and what was tried, by the key of the trial. */
export type CheckMarks = {
  /** When the check began, hub time. */
  readonly since: number;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly outcomes: ReadonlyMap<string, TrialOutcome>;
};

/** `elsewhere`: a kiosk's own program has the port, and tells what it reads. */
const LISTENED_TO: ReadonlySet<string> = new Set(['open', 'opening', 'elsewhere']);

/** MC1: everything to be looked at, in the order of a walk: the machine itself, then each device. */
export function morningSteps(facts: MorningFacts | null, health: DeviceHealthView, marks: CheckMarks): CheckStep[] {
  const make = (key: string, step: MorningStep, parts: Partial<Omit<CheckStep, 'key' | 'step'>>): CheckStep => {
    const answer = marks.answers.get(key) ?? null;
    const outcome = parts.trial ? (marks.outcomes.get(trialKey(parts.trial)) ?? null) : null;
    const bare = {
      key,
      step,
      name: '',
      asks: null,
      trial: null,
      trouble: null,
      printsAt: null,
      readAt: null,
      ...parts,
      answer,
      outcome,
    };
    const trouble = bare.trouble ?? troubleOf(outcome, bare.trial);
    return { ...bare, trouble, result: resultOf({ ...bare, trouble }) };
  };
  const trouble = (isThere: boolean, one: Trouble): Trouble | null => (isThere ? one : null);
  return [
    make('clock', 'clock', {
      asks: 'clock',
      trouble: trouble(facts?.clockIsTrusted === false, { kind: 'clock-doubted' }),
    }),
    ...(facts === null ? [] : [make('hub', 'hub', { trouble: trouble(!facts.storageIsWell, { kind: 'storage' }) })]),
    ...health.printers.flatMap(({ printerId, name, state, kiosk, paper }) => [
      make(`printer ${printerId}`, 'printer', {
        ...{ name, asks: 'printer', trial: { kind: 'printer', printerId } },
        trouble: isDown(state) ? { kind: 'printer', state, kiosk } : null,
      }),
      make(`paper ${printerId}`, 'paper', { name, trouble: trouble(paper.isLow, { kind: 'paper-low' }) }),
    ]),
    ...usedOf(health, 'kiosk').map(({ deviceId, name, connected, printerId }) => {
      const printer = health.printers.find((each) => each.printerId === printerId);
      const known: Trouble | null = connected ? troubleAt(printer) : { kind: 'kiosk-away' };
      return make(`kiosk ${deviceId}`, 'kiosk', {
        // Nobody is sent to look at a kiosk that is not there, or for a slip that cannot have come.
        ...{ name, asks: known === null ? 'kiosk' : null, trouble: known, printsAt: printer?.name ?? null },
        trial: printer === undefined || !connected ? null : { kind: 'printer', printerId: printer.printerId },
      });
    }),
    ...health.boardLines.map(({ lineId, name, state }) =>
      make(`boards ${lineId}`, 'boards', {
        ...{ name, asks: 'boards', trial: { kind: 'boards', lineId } },
        trouble: trouble(!isOpen(state), { kind: 'boards-away' }),
      }),
    ),
    ...usedOf(health, 'display').map(({ deviceId, name, connected }) =>
      make(`display ${deviceId}`, 'display', {
        ...{ name, asks: 'display', trial: { kind: 'display', deviceId } },
        trouble: trouble(!connected, { kind: 'display-away' }),
      }),
    ),
    ...health.scanners.map(({ scannerId, name, state, lastReadAt }) =>
      make(`scanner ${scannerId}`, 'scanner', {
        ...{ name, asks: 'scanner' },
        readAt: lastReadAt !== null && lastReadAt >= marks.since ? lastReadAt : null,
        trouble: trouble(!LISTENED_TO.has(state), { kind: 'scanner-away' }),
      }),
    ),
  ];
}

/** DV6: kiosks and displays that nobody is asked about, by when they were last there. */
export function unusedMachines(health: DeviceHealthView): readonly { readonly name: string; readonly since: number }[] {
  return health.appliances
    .flatMap(({ role, name, unusedSince }) =>
      (role === 'kiosk' || role === 'display') && unusedSince !== null ? [{ name, since: unusedSince }] : [],
    )
    .sort((a, b) => a.since - b.since);
}

/** What is sent to be kept. */
export function itemsOf(steps: readonly CheckStep[]): MorningItem[] {
  return steps.map(({ step, name, result }) => ({ step, name: name.slice(0, 120), result }));
}

export function countResults(steps: readonly CheckStep[]): Readonly<Record<MorningResult, number>> {
  const count = (result: MorningResult): number => steps.filter((step) => step.result === result).length;
  return { good: count('good'), bad: count('bad'), 'not-seen': count('not-seen') };
}

/** The step that somebody should answer next; null: all are answered. */
export function nextToAnswer(steps: readonly CheckStep[]): string | null {
  return steps.find(({ result }) => result === 'not-seen')?.key ?? null;
}

/** DV6: paired and used. */
function usedOf(health: DeviceHealthView, wanted: 'kiosk' | 'display'): DeviceHealthView['appliances'] {
  return health.appliances.filter(({ role, unusedSince }) => role === wanted && unusedSince === null);
}

function isDown(state: PrinterState): state is DownState {
  return state !== 'ready' && state !== 'starting';
}

/** Where a kiosk's slips cannot come out, the kiosk is not well either. */
function troubleAt(printer: DeviceHealthView['printers'][number] | undefined): Trouble | null {
  if (printer === undefined) return null;
  const { name, state, kiosk } = printer;
  if (!isDown(state)) return null;
  return { kind: 'printer-of-kiosk', name, state, kiosk };
}

function isOpen(state: BoardLineHealth['state']): boolean {
  return state === 'open' || state === 'opening';
}

function troubleOf(outcome: TrialOutcome | null, trial: Trial | null): Trouble | null {
  if (outcome === null || typeof outcome === 'string' || outcome.kind === 'refused') return null;
  if (trial?.kind !== 'printer' || outcome.act !== 'print-test-slip') return null;
  return outcome.fate === 'interrupted' || outcome.fate === 'unknown' ? { kind: 'slip-not-out' } : null;
}

/** Eyes and ears first: a device that somebody saw working is good, unless it cannot be. */
function resultOf({ asks, answer, trouble }: Pick<CheckStep, 'asks' | 'answer' | 'trouble'>): MorningResult {
  if (answer === 'no' || trouble !== null) return 'bad';
  return asks === null || answer === 'yes' ? 'good' : 'not-seen';
}
