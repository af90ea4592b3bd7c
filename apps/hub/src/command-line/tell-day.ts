import { clockTimeWithSeconds, dayStoryTexts, weekdayAndDate } from '@motcua/messages';
import type { Actor, DeviceId } from '@motcua/protocol/vocabulary';
import { Draft } from '../domain/draft.ts';
import type { QueueEvent, RecordedEvent } from '../domain/events.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { sentences, timeZoneOf } from './story-words.ts';
import { tellEvent } from './tell-event.ts';
import type { StoryLanguage } from './story-language.ts';

export type StoryParts = {
  readonly language: StoryLanguage;
  /** What a paired device is called; null for one that is not known. */
  readonly deviceName: (deviceId: DeviceId) => string | null;
};

/**
 * A service day as a story: a line for each event with local time, what happened and why, and who did it, and one
 * with the date wherever another begins, for a day stays open over a night off. `events`: the day's own, its opening
 * first. Throws RangeError when an event cannot have happened after those before it.
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
  const acts = new ActLines();
  let lastDate: string | null = null;
  for (const { seq, at, by, event } of events) {
    draft.apply(event, at);
    draft.settle();
    const timeZone = timeZoneOf(draft.state);
    const date = weekdayAndDate(at, timeZone, language);
    if (lastDate !== null && date !== lastDate) yield date;
    lastDate = date;
    const undone = acts.take(seq, event);
    const told = sentences(tellEvent(draft.state, event, language), undone !== '' && say.undoneLines(undone));
    yield `${clockTimeWithSeconds(at, timeZone)}  #${String(seq).padEnd(6)} ${told} ${say.by(who(by))}`;
  }
}

/** CA8: which lines of the story an undo takes back. */
class ActLines {
  readonly #lines = new Map<string, number[]>();

  /** The lines that `event` takes back, as they are numbered; empty for whatever is no undo. */
  take(seq: number, event: QueueEvent): string {
    if (!('act' in event) || event.act === null) return '';
    const key = `${event.counterId} ${event.act}`;
    const lines = this.#lines.get(key) ?? [];
    if (event.type === 'ActUndone') return lines.map((line) => `#${line}`).join(', ');
    this.#lines.set(key, [...lines, seq]);
    return '';
  }
}
