export type Verdict = 'met' | 'missed' | 'no goal';

/** One line of the table. */
export type Result = {
  readonly what: string;
  readonly ours: string;
  /** The ceiling of the same run, or what else it is held against; null: nothing. */
  readonly raw: string | null;
  /** Ours to raw; null where that says nothing. */
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly verdict: Verdict;
  /** Figures for machines: names end in their unit. */
  readonly figures: Readonly<Record<string, number>>;
};

export function judge(isMet: boolean): Verdict {
  return isMet ? 'met' : 'missed';
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}

export function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString('en-US')}/s`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
