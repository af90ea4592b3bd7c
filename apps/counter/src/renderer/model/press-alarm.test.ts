import { describe, expect, it } from 'vitest';
import { ALARM_WITHIN_MS } from './press-alarm.ts';
import { connectedAs, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

function atCounter(): Page {
  const page = new Page();
  page.link(connectedAs(LAN), QUAY_3);
  page.show();
  return page;
}
const sent = (page: Page) =>
  page.effects.flatMap((effect) =>
    effect.type === 'send' && effect.action === 'request-help' ? [effect.command] : [],
  );

describe('HE6 the quiet alarm', () => {
  it('HE6 one press alone sends nothing, and is forgotten', () => {
    const page = atCounter();
    page.press('alarm');
    expect(page.state.alarmPressedAt).not.toBeNull();
    page.pass(ALARM_WITHIN_MS);
    expect(page.state.alarmPressedAt).toBeNull();
    page.press('alarm');
    expect(sent(page)).toEqual([]);
  });

  it('HE6 the second press sends it, and leaves the page as it was', () => {
    const page = atCounter();
    page.press('more');
    page.press('alarm');
    page.pass(100);
    page.press('alarm');
    expect(sent(page)).toEqual([]);
    page.pass(900);
    page.press('alarm');
    expect(sent(page)).toEqual([
      { type: 'request-help', from: { kind: 'counter', counterId: QUAY_3, wants: 'alarm' } },
    ]);
    expect(page.state.menu).not.toBeNull();
  });

  it('HE6 nothing is sent from a counter that somebody else holds, or while the hub is away', () => {
    const page = atCounter();
    page.link({ kind: 'connecting' });
    page.press('alarm');
    page.pass(900);
    page.press('alarm');
    expect(sent(page)).toEqual([]);
    expect(page.state.notice).toMatchObject({ kind: 'not-connected' });
  });
});
