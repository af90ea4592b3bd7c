import { beforeEach, describe, expect, it } from 'vitest';
import type { HelpId } from '@motcua/protocol';
import { HELP_LASTS_MS } from './send.ts';
import { connectedAs, done, HOA, Page } from './testing/page-without-screen.ts';

const MINE = '1-1' as HelpId;
const OTHER = '1-2' as HelpId;

let page: Page;

beforeEach(() => {
  page = new Page();
  page.link(connectedAs(HOA, 'guide'));
});

function takes(helpId: HelpId): void {
  const command = { type: 'take-help', helpId, takeOver: false } as const;
  page.take({ type: 'send', sending: { act: 'take-help', number: null, command }, localMs: page.localMs });
  page.answer(done(1));
}

function finishes(helpId: HelpId): number {
  page.effects.length = 0;
  const command = { type: 'finish-help', helpId } as const;
  page.take({ type: 'send', sending: { act: 'finish-help', number: null, command }, localMs: page.localMs });
  const count = page.sent().length;
  if (count > 0) page.answer(done(2));
  return count;
}

describe('HE5 whoever has just said "I come"', () => {
  it('does not say "done" within a second, and does after it', () => {
    takes(MINE);
    page.pass(HELP_LASTS_MS - 1);
    expect(finishes(MINE)).toBe(0);
    page.pass(1);
    expect(finishes(MINE)).toBe(1);
  });

  it('ends another request at once', () => {
    takes(MINE);
    expect(finishes(OTHER)).toBe(1);
  });
});
