import { calendarDate, clockTime } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import type { Speaking } from './act-speaking.ts';

type Recovered = QueueOverviewView['accountsRecovered'][number];

/** AC6: whose password was set anew, how, and when. */
export function recoveredWords({ name, by, at }: Recovered, { acts, timeZone }: Speaking): string {
  return acts.accountRecovered(name, by, `${clockTime(at, timeZone)} ${calendarDate(at, timeZone)}`);
}
