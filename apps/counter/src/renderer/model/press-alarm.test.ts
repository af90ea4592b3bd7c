import { describe, expect, it } from 'vitest';
import { ALARM_WITHIN_MS, alarmIsTold, ownHelp } from './press-alarm.ts';
import type { CounterId, HelpId, HelpRequestView } from '@motcua/protocol';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { connectedAs, done, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

function floorView() {
  const { stamp } = new Page().counter.view();
  return { key: null, stamp, body: simulatedOverview(1_000_000, LAN, HOA) };
}

function wish(counterId: string, change: Partial<HelpRequestView> = {}): HelpRequestView {
  return {
    ...{ helpId: `1-${counterId}` as HelpId, kind: 'guide', number: null, practice: false },
    from: { kind: 'counter', counterId: counterId as CounterId, label: '' },
    ...{ askedAt: 1_000_000, forAllAt: 1_120_000, isForAll: false, takenBy: null, takenAt: null },
    ...change,
  };
}

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

describe('HE7 calling a guide', () => {
  it('HE7 one press asks for one, and leaves the page as it was', () => {
    const page = atCounter();
    page.press('more');
    page.press('call-guide');
    expect(sent(page)).toEqual([
      { type: 'request-help', from: { kind: 'counter', counterId: QUAY_3, wants: 'guide' } },
    ]);
    expect(page.state.menu).not.toBeNull();
    page.press('call-guide');
    expect(sent(page)).toHaveLength(1);
  });

  it('HE7 while this counter’s wish stands another press sends nothing', () => {
    const page = atCounter();
    const { body, ...rest } = floorView();
    page.take({ type: 'overview', received: { ...rest, body: { ...body, help: [wish('quay-1')] } } });
    page.press('call-guide');
    page.answer(done(page.counter.revision));
    page.show();
    page.take({ type: 'overview', received: { ...rest, body: { ...body, help: [wish('quay-1'), wish('quay-3')] } } });
    page.press('call-guide');
    expect(sent(page)).toHaveLength(1);
  });
});

describe('HE1 what stands at this counter', () => {
  /** Counter 3 of this page, where this stands. */
  function whereStands(standing: HelpRequestView): Page {
    const page = atCounter();
    const { body, ...rest } = floorView();
    page.take({ type: 'overview', received: { ...rest, body: { ...body, help: [standing] } } });
    return page;
  }

  it('HE1 an alarm goes out whatever stands here: the hub alone says whether that is told already', () => {
    const takenBy = { accountId: HOA.accountId, name: HOA.name };
    for (const change of [{}, { takenBy, takenAt: 1_000_500 }, { practice: true }]) {
      const page = whereStands(wish('quay-3', { ...change, kind: 'alarm' }));
      page.press('alarm');
      page.pass(900);
      page.press('alarm');
      expect(sent(page)).toHaveLength(1);
    }
  });

  it('HE1 TR1 a guide called in practice is none for whoever is in earnest', () => {
    const page = whereStands(wish('quay-3', { practice: true }));
    expect(ownHelp(page.state, 'guide')).toBeNull();
    page.press('call-guide');
    expect(sent(page)).toHaveLength(1);
  });

  it('HE1 the button says "told" only while nobody has come', () => {
    const takenBy = { accountId: HOA.accountId, name: HOA.name };
    const words = (change: Partial<HelpRequestView>) =>
      alarmIsTold(whereStands(wish('quay-3', { ...change, kind: 'alarm' })).state);
    expect([words({}), words({ takenBy }), words({ practice: true })]).toEqual([true, false, false]);
  });
});

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
