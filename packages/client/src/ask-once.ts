import type { HubDoor } from './hub-door.ts';
import type { NoAnswer } from './hub-link.ts';
import type { ReplySchema } from './reply-schema.ts';

export const AS_IT_CAME: ReplySchema<unknown> = { safeParse: (raw) => ({ success: true, data: raw }) };

/** Asks on this connection and on no other. What does not parse is no answer. */
export function askOnce<Reply>(
  door: HubDoor | null,
  name: string,
  content: unknown,
  schema: ReplySchema<Reply>,
  withinMs: number | undefined,
): Promise<Reply | NoAnswer> {
  if (door === null || !door.isOpen()) return Promise.resolve({ kind: 'no-answer' });
  return new Promise((resolve) => {
    const answer = (raw: unknown) => {
      const reply = schema.safeParse(raw);
      resolve(reply.success ? reply.data : { kind: 'no-answer' });
    };
    door.ask(name, content, answer, withinMs);
  });
}
