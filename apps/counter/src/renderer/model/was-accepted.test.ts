import { describe, expect, it } from 'vitest';
import type { SendResult } from '@motcua/client';
import type { ServiceId } from '@motcua/protocol';
import { connectedAs, LAN, Page } from './testing/page-without-screen.ts';
import { wasAccepted } from './was-accepted.ts';

const COMMAND = {
  type: 'enter-by-hand',
  serviceId: 'ho-tich' as ServiceId,
  handedOutUpTo: 1500,
  servedUpTo: 0,
} as const;

function answered(result: SendResult): boolean {
  const page = new Page();
  page.link(connectedAs(LAN, 'officer'));
  page.take({ type: 'show', screen: 'day' });
  page.take({ type: 'send', sending: { act: 'by-hand', number: null, command: COMMAND }, localMs: page.localMs });
  const before = page.state;
  page.answer(result);
  return wasAccepted(before, page.state, 'by-hand');
}

describe('what was typed into a form', () => {
  it('HL4 stays when the hub refuses it or does not answer, and goes when it is done', () => {
    const commandId = 'c' as never;
    const rejection = { code: 'outside-pad', first: 900, last: 999, next: 900 } as never;
    expect(answered({ kind: 'rejected', rejection } as never)).toBe(false);
    expect(answered({ kind: 'no-answer', commandId })).toBe(false);
    expect(answered({ kind: 'accepted', commandId, revision: 1, outcome: { type: 'done' } } as never)).toBe(true);
  });
});
