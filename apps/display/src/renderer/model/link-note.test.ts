import { expect, it } from 'vitest';
import { linkNoteOf } from './link-note.ts';

it('HL2 what is shown is as old as the loss of the hub, also on a page that was loaded after it', () => {
  expect(linkNoteOf({ kind: 'lost' }, 9_000)).toEqual({ kind: 'lost', since: 9_000 });
  expect(linkNoteOf({ kind: 'lost', lostMs: 120_000 }, 9_000)).toEqual({ kind: 'lost', since: -111_000 });
});
