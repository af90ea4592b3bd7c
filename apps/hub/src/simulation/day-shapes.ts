/** Local minutes of the day; `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };
/** People who come in an hour, over a span. */
export type Rush = Span & { readonly perHour: number };

export type OfficerPlan = {
  readonly counter: string;
  readonly spans: readonly Span[];
  /** 2 = takes twice as long as usual. */
  readonly pace: number;
};

/** What a day is like, whatever the order of calling. Minutes and shares; nothing of it is known to the queue. */
export type DayShape = {
  readonly name: string;
  readonly words: string;
  readonly rushes: readonly Rush[];
  readonly officers: readonly OfficerPlan[];
  /** How often each service is chosen. */
  readonly mix: Readonly<Record<string, number>>;
  /** Minutes that a visit takes on average, and how far visits differ (standard deviation of the logarithm). */
  readonly minutes: Readonly<Record<string, number>>;
  readonly spread: number;
  readonly priorityShare: number;
  readonly absentShare: number;
  readonly khmerShare: number;
  /** Visits with two services. */
  readonly doubleShare: number;
  readonly appointments: number;
  /** Nothing works: nobody gets a number, nobody is called. */
  readonly powerCut: Span | null;
};

const at = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) });
const rush = (from: string, to: string, perHour: number): Rush => ({ ...span(from, to), perHour });

const MORNING = span('7:00', '10:30');
const AFTERNOON = span('13:00', '16:30');
const WHOLE_DAY = [MORNING, AFTERNOON];
const officers = (...counters: readonly string[]): OfficerPlan[] =>
  counters.map((counter) => ({ counter, spans: WHOLE_DAY, pace: 1 }));

const NORMAL: DayShape = {
  name: 'normal',
  words: 'An ordinary day: people before opening, a peak in the morning, a smaller one after lunch',
  rushes: [
    rush('6:00', '7:00', 14),
    rush('7:00', '9:00', 26),
    rush('9:00', '10:15', 15),
    rush('12:30', '14:30', 20),
    rush('14:30', '16:00', 10),
  ],
  officers: officers('quay-1', 'quay-2', 'quay-3', 'quay-4', 'quay-5'),
  mix: { 'chung-thuc': 34, 'ho-tich': 22, 'cu-tru': 14, 'dat-dai': 12, 'bao-tro': 8, 'nhan-ket-qua': 10 },
  minutes: { 'chung-thuc': 6, 'ho-tich': 11, 'cu-tru': 9, 'dat-dai': 16, 'bao-tro': 10, 'nhan-ket-qua': 4 },
  spread: 0.5,
  priorityShare: 0.12,
  absentShare: 0.06,
  khmerShare: 0.08,
  doubleShare: 0.05,
  appointments: 0,
  powerCut: null,
};

const times = (factor: number): Rush[] => NORMAL.rushes.map((each) => ({ ...each, perHour: each.perHour * factor }));

/** Days as offices have them, and days as nobody wants them. */
export const DAY_SHAPES: readonly DayShape[] = [
  NORMAL,
  { ...NORMAL, name: 'quiet', words: 'A rural commune with few visitors', rushes: times(0.3) },
  { ...NORMAL, name: 'busy', words: 'A third more people than usual', rushes: times(1.35) },
  {
    ...NORMAL,
    name: 'monday-peak',
    words: 'Monday: many before opening, twice the usual morning',
    rushes: [rush('5:30', '7:00', 34), rush('7:00', '9:00', 42), rush('9:00', '10:15', 18), rush('12:30', '16:00', 14)],
  },
  {
    ...NORMAL,
    name: 'overrun',
    words: 'Far more people than the counters can serve',
    rushes: times(2),
  },
  {
    ...NORMAL,
    name: 'one-slow-counter',
    words: 'One officer takes more than twice as long',
    officers: NORMAL.officers.map((plan) => (plan.counter === 'quay-2' ? { ...plan, pace: 2.3 } : plan)),
  },
  {
    ...NORMAL,
    name: 'officer-away',
    words: 'Counter 3 is closed all day; residence waits for one counter that nobody opens until 9:00',
    officers: NORMAL.officers.map((plan) =>
      plan.counter === 'quay-3' ? { ...plan, spans: [span('9:00', '10:30'), AFTERNOON] } : plan,
    ),
  },
  { ...NORMAL, name: 'many-priorities', words: 'Four in ten take a priority number', priorityShare: 0.4 },
  { ...NORMAL, name: 'mostly-priorities', words: 'Seven in ten take a priority number', priorityShare: 0.7 },
  { ...NORMAL, name: 'no-priorities', words: 'Nobody takes a priority number', priorityShare: 0 },
  {
    ...NORMAL,
    name: 'lunch-break',
    words: 'Most people come just before and just after the break',
    rushes: [rush('8:30', '10:30', 34), rush('11:30', '13:00', 16), rush('13:00', '14:30', 26)],
  },
  {
    ...NORMAL,
    name: 'lunch-in-turns',
    words: 'Officers take lunch in turns; two counters stay open',
    officers: NORMAL.officers.map((plan, n) => ({
      ...plan,
      spans: n % 2 === 0 ? [span('7:00', '11:00'), span('12:00', '16:30')] : WHOLE_DAY,
    })),
  },
  {
    ...NORMAL,
    name: 'power-cut',
    words: 'No power from 10:00 to 10:25, with the hall half full',
    rushes: times(1.2),
    powerCut: span('10:00', '10:25'),
  },
  {
    ...NORMAL,
    name: 'long-cut-morning',
    words: 'No power from 8:00 to 9:15',
    powerCut: span('8:00', '9:15'),
  },
  {
    ...NORMAL,
    name: 'closing-with-people-left',
    words: 'A rush in the last hour and a half: a dozen are left at closing',
    rushes: [...NORMAL.rushes, rush('15:00', '16:25', 30)],
  },
  {
    ...NORMAL,
    name: 'many-absent',
    words: 'A quarter do not come when called; half of them come back',
    absentShare: 0.25,
  },
  {
    ...NORMAL,
    name: 'one-service',
    words: 'Nearly everybody wants certification: one line, two counters',
    mix: { 'chung-thuc': 92, 'ho-tich': 8 },
    rushes: times(0.75),
  },
  { ...NORMAL, name: 'uneven-visits', words: 'Visits differ widely: some take an hour', spread: 1 },
  { ...NORMAL, name: 'even-visits', words: 'Visits are much alike', spread: 0.2 },
  { ...NORMAL, name: 'two-services', words: 'Three in ten come with two matters under one number', doubleShare: 0.3 },
  { ...NORMAL, name: 'appointments', words: 'Thirty appointments among the others', appointments: 30 },
  {
    ...NORMAL,
    name: 'many-khmer',
    words: 'Four in ten are spoken to in Khmer; one officer speaks it',
    khmerShare: 0.4,
  },
  {
    ...NORMAL,
    name: 'late-start',
    words: 'Officers begin twenty minutes late',
    officers: NORMAL.officers.map((plan) => ({ ...plan, spans: [span('7:20', '10:30'), AFTERNOON] })),
  },
  {
    ...NORMAL,
    name: 'two-counters-only',
    words: 'A small centre: two counters for everything they serve',
    officers: officers('quay-2', 'quay-4'),
    mix: { 'chung-thuc': 40, 'ho-tich': 30, 'dat-dai': 30 },
    rushes: times(0.4),
  },
];
