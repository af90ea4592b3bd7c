import { join } from 'node:path';
import { createPersonTags } from '../adapters/system/person-tags.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { ServiceDay } from '../domain/queue-state.ts';
import type { PersonTags } from '../ports/person-tags.ts';

const KEY_FILE = 'person-key';

/** IS3: the people's tags, whose key ends with its service day, also when the hub was off at that hour. */
export function openPersonTags(
  dataFolder: string,
  day: ServiceDay | null,
): Pick<PersonTags, 'tagOf'> & { afterCommit(events: readonly QueueEvent[]): void } {
  const personTags = createPersonTags(join(dataFolder, KEY_FILE));
  if (day) personTags.endDay(day.isClosed ? day.ordinal : day.ordinal - 1);
  return {
    tagOf: (person, dayOrdinal) => personTags.tagOf(person, dayOrdinal),
    afterCommit: (events) => {
      for (const event of events) if (event.type === 'ServiceDayClosed') personTags.endDay(event.ordinal);
    },
  };
}
