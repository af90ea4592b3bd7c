import { staffMomentFrom, storyReasonTexts } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import type { Speaking } from './act-speaking.ts';

type Stopped = NonNullable<QueueOverviewView['stopped']>;

/** IS3: that no numbers are given, why, and until when. */
export function stoppedWords({ reason, reopensAt }: Stopped, { acts, language, hubMs, timeZone }: Speaking): string {
  const why = storyReasonTexts(language).stop[reason];
  if (reopensAt === null) return acts.stopped(why);
  return acts.stoppedUntil(why, staffMomentFrom(hubMs, reopensAt, timeZone, language));
}
