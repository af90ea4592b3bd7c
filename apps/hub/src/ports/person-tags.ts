import type { PersonTag } from '@motcua/protocol/vocabulary';

/**
 * IS3: who took a number, without anybody being able to tell who it was. A person's tag is the same all through one
 * service day and says nothing in another; when the day ends, what made it is destroyed.
 */
export interface PersonTags {
  /** `person`: the number on an identity paper, however it was typed. `dayOrdinal`: the service day of the ticket. */
  tagOf(person: string, dayOrdinal: number): PersonTag;
  /** That day and those before it are over. */
  endDay(dayOrdinal: number): void;
}
