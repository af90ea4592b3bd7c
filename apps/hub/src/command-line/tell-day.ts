import { clockTimeWithSeconds, dayStoryTexts, type StaffLanguage } from '@motcua/messages';
import type { Actor, DeviceId } from '@motcua/protocol/vocabulary';
import { Draft } from '../domain/draft.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { timeZoneOf } from './story-words.ts';
import { tellEvent } from './tell-event.ts';

export type StoryParts = {
  readonly language: StaffLanguage;
  /** What a paired device is called; null for one that is not known. */
  readonly deviceName: (deviceId: DeviceId) => string | null;
};

/**
 * A service day as a story: a line for each event with local time, what happened and why, and who did it. `events`:
 * the day's own, its opening first. Throws RangeError when an event cannot have happened after those before it.
 */
export function* tellDay(events: Iterable<RecordedEvent>, { language, deviceName }: StoryParts): Iterable<string> {
  const say = dayStoryTexts(language);
  const draft = new Draft(emptyQueueState());
  const who = (by: Actor): string => {
    switch (by.kind) {
      case 'system':
        return say.hub;
      case 'staff':
        return by.name;
      case 'device':
        return deviceName(by.deviceId) ?? `${say[by.role]} ${by.deviceId}`;
    }
  };
  for (const { seq, at, by, event } of events) {
    draft.apply(event, at);
    draft.settle();
    const timeZone = timeZoneOf(draft.state);
    const time = clockTimeWithSeconds(at, timeZone);
    yield `${time}  #${String(seq).padEnd(6)} ${tellEvent(draft.state, event, language)} ${say.by(who(by))}`;
  }
}
