import type { SendResult } from '@motcua/client';
import { LANGUAGES, type DeviceId, type KioskServiceView, type ServiceId, type SlipState } from '@motcua/protocol';
import { isStrip, SET_UP_VIEWS, showSetUpScene } from '@motcua/setup-page/preview';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { runKiosk } from '../run-kiosk.ts';
import { KioskTouchEvent } from '../screens/kiosk-touch-event.ts';
import { codeScenes } from './code-scenes.ts';
import { findScenes } from './find-scenes.ts';
import { HAND_MADE_ID, createHandFedLink } from './hand-fed-link.ts';
import { glassScenes, glassOf } from './glass-scenes.ts';
import { aloneScenes } from './alone-scenes.ts';
import { guideScenes } from './guide-scenes.ts';
import { helpScenes } from './help-scenes.ts';
import {
  SAMPLE_SAYABLE,
  SAMPLE_VOICE,
  SAMPLE_CONNECTED,
  SAMPLE_HUB_TIME,
  SAMPLE_SERVICES,
  sampleMenu,
  sampleSlips,
  sampleTicket,
} from './sample-views.ts';

/*
 * Shows any state of the kiosk without a hub: /preview.html?scene=number-failed&language=km
 * Development only; it is not part of the built page. Its clock is moved by hand, so that the guard
 * against hasty touches does not slow it and nothing goes back by itself.
 */
const wish = new URLSearchParams(window.location.search);
const scene = wish.get('scene') ?? 'start';
const language = LANGUAGES.find((one) => one === wish.get('language')) ?? 'vi';

const link = createHandFedLink(SAMPLE_HUB_TIME);
let now = 0;
runKiosk({
  ...{ link, place: document.body, monotonicMs: () => now, reload: () => undefined },
  loadVoice: () =>
    Promise.resolve({
      use: () => Promise.resolve(SAMPLE_SAYABLE),
      say: () => new Promise(() => undefined),
      hush: () => undefined,
    }),
});

const touch = (wanted: KioskTouch) => {
  now += 1_000;
  document.querySelector('kiosk-page')?.dispatchEvent(new KioskTouchEvent(wanted));
};
const choose = () => touch({ kind: 'choose-service', serviceId: 'chung-thuc' as ServiceId });
const ticket = sampleTicket('chung-thuc', wish.get('number') ?? 'C042', 6);
const accepted: SendResult = { kind: 'accepted', commandId: HAND_MADE_ID, outcome: ticket, revision: 7 };
const rejected = (rejection: Extract<SendResult, { kind: 'rejected' }>['rejection']): SendResult => ({
  kind: 'rejected',
  commandId: HAND_MADE_ID,
  rejection,
});
const showSlip = (state: SlipState, copy: boolean) => {
  choose();
  link.answer(accepted);
  queueMicrotask(() => link.feedView('kiosk-slips', sampleSlips(ticket.number, state, copy)));
};
const closedUntilMonday = (services: readonly KioskServiceView[]): KioskServiceView[] =>
  services.map((service) => ({
    ...service,
    issuing: { state: 'closed', reason: 'over', opensAt: SAMPLE_HUB_TIME + 23 * 3_600_000 },
  }));

const menuThatAsks = { ...sampleMenu(SAMPLE_SERVICES, 'ready'), personNeeded: true };
const askWho = (digits: string) => {
  link.feedView('kiosk-menu', menuThatAsks);
  choose();
  for (const digit of digits) touch({ kind: 'type-digit', digit, from: 'glass' });
};

/** One that gives numbers alone is looking for its hub in the last of them. */
const showSetUp = (name: string) => {
  showSetUpScene(name, language);
  if (name === 'home-looking') aloneScenes({ link, touch })['alone']?.();
  else if (isStrip(name)) link.feedState({ kind: 'lost' });
};

const scenes: Readonly<Record<string, () => void>> = {
  start: () => undefined,
  priority: () => touch({ kind: 'toggle-help' }),
  ...codeScenes({ link, touch }),
  ...helpScenes({ link, touch }),
  ...findScenes({ link, touch }),
  ...guideScenes({ link, touch }),
  ...aloneScenes({ link, touch }),
  ...glassScenes({ link, touch }),
  ...Object.fromEntries(Object.keys(SET_UP_VIEWS).map((name) => [name, () => showSetUp(name)])),
  practice: () => {
    const inPractice = [{ deviceId: 'kiosk-1' as DeviceId, until: SAMPLE_HUB_TIME + 900_000 }];
    link.feedView('kiosk-menu', { ...sampleMenu(SAMPLE_SERVICES, 'ready'), inPractice });
  },
  'larger-text': () => touch({ kind: 'toggle-text' }),
  'some-closed': () =>
    link.feedView(
      'kiosk-menu',
      sampleMenu([...SAMPLE_SERVICES.slice(0, 5), ...closedUntilMonday(SAMPLE_SERVICES.slice(5))], 'ready'),
    ),
  'closed-each-its-way': () => {
    const ways: readonly KioskServiceView['issuing'][] = [
      { state: 'paused' },
      { state: 'used-up', opensAt: SAMPLE_HUB_TIME + 22 * 3_600_000 },
      { state: 'closed', reason: 'break', opensAt: SAMPLE_HUB_TIME + 5 * 3_600_000 },
      { state: 'closed', reason: 'stopped', opensAt: null },
      { state: 'closed', reason: 'stopped', opensAt: SAMPLE_HUB_TIME + 3_600_000 },
      { state: 'open', left: 3 },
    ];
    const late = {
      vi: 'Sau 15 giờ: trả kết quả vào ngày làm việc sau',
      en: 'After 15:00: results the next working day',
      km: null,
    };
    const wait = {
      fromMinutes: 50,
      toMinutes: 80,
      isRough: false,
      prospect: 'perhaps-not',
      nextOpeningAt: null,
    } as const;
    const services = SAMPLE_SERVICES.map((service, i): KioskServiceView => ({
      ...service,
      issuing: ways[i] ?? { state: 'open', left: null },
      lateNotice: i === 6 ? late : null,
      wait: i === 7 ? wait : null,
    }));
    link.feedView('kiosk-menu', sampleMenu(services, 'ready'));
  },
  paused: () => {
    const [first, ...rest] = SAMPLE_SERVICES;
    if (!first) return;
    link.feedView('kiosk-menu', sampleMenu([{ ...first, issuing: { state: 'paused' } }, ...rest], 'ready'));
    touch({ kind: 'choose-service', serviceId: first.serviceId });
  },
  'one-more': () => {
    choose();
    link.answer(rejected({ code: 'one-more', given: 3 }));
  },
  person: () => askWho(''),
  'person-typing': () => askWho('079203001234'),
  'person-hidden': () => {
    askWho('079203001234');
    now += 5_000;
    setTimeout(() => link.feedView('kiosk-menu', menuThatAsks));
  },
  'person-card': () => {
    askWho('0792');
    link.feedInput({ kind: 'kiosk-scan', at: SAMPLE_HUB_TIME, scan: { kind: 'citizen-card' } });
  },
  'person-short': () => {
    askWho('07920');
    touch({ kind: 'submit-person' });
  },
  'person-limit': () => {
    askWho('079203001234');
    touch({ kind: 'submit-person' });
    link.answer(rejected({ code: 'person-limit', limit: 1 }));
  },
  'no-paper': () => {
    askWho('');
    touch({ kind: 'no-paper' });
  },
  'number-wait': () => {
    choose();
    const wait = { fromMinutes: 15, toMinutes: 25, isRough: false, prospect: 'in-time', nextOpeningAt: null } as const;
    const lateNotice = { vi: 'Sau 15 giờ: trả kết quả vào ngày làm việc sau.', en: null, km: null };
    link.answer({ ...accepted, outcome: { ...ticket, wait, lateNotice } });
  },
  'number-perhaps-not': () => {
    const onPortal = SAMPLE_SERVICES.map((service) => ({ ...service, onPortal: true }));
    link.feedView('kiosk-menu', sampleMenu(onPortal, 'ready'));
    choose();
    const nextOpeningAt = SAMPLE_HUB_TIME + 22.6 * 3_600_000;
    const wait = { fromMinutes: 70, toMinutes: 130, isRough: true, prospect: 'perhaps-not', nextOpeningAt } as const;
    link.answer({ ...accepted, outcome: { ...ticket, peopleAhead: 23, wait } });
  },
  'start-waits': () => {
    const services = SAMPLE_SERVICES.map((service, nth): KioskServiceView => {
      const [fromMinutes, toMinutes] = [nth * 5, nth * 10 + 10];
      const prospect = nth === 3 ? 'perhaps-not' : nth === 5 ? 'long' : 'in-time';
      return { ...service, wait: { fromMinutes, toMinutes, isRough: true, prospect, nextOpeningAt: null } };
    });
    link.feedView('kiosk-menu', sampleMenu(services, 'ready'));
  },
  'all-closed': () => link.feedView('kiosk-menu', sampleMenu(closedUntilMonday(SAMPLE_SERVICES), 'ready')),
  'three-services': () => link.feedView('kiosk-menu', sampleMenu(SAMPLE_SERVICES.slice(0, 3), 'ready')),
  'six-services': () => link.feedView('kiosk-menu', sampleMenu(SAMPLE_SERVICES.slice(0, 6), 'ready')),
  'many-services': () => {
    const more = SAMPLE_SERVICES.map((one) => ({ ...one, serviceId: `${one.serviceId}-2` as ServiceId }));
    link.feedView('kiosk-menu', sampleMenu([...SAMPLE_SERVICES, ...more.slice(0, 3)], 'ready'));
  },
  'no-services': () => link.feedView('kiosk-menu', sampleMenu([], 'ready')),
  lost: () => link.feedState({ kind: 'lost' }),
  pairing: () => link.feedState({ kind: 'pairing', code: '482 913' }),
  refused: () => link.feedState({ kind: 'refused', code: 'client-too-old' }),
  taking: () => {
    choose();
    now += 1_500;
    link.feedState(SAMPLE_CONNECTED);
  },
  'number-printing': () => showSlip('sent', false),
  'number-take': () => showSlip('confirmed', false),
  'number-copy': () => showSlip('confirmed', true),
  'number-unproven': () => showSlip('unproven', false),
  'number-failed': () => showSlip('interrupted', false),
  'number-none': () => {
    choose();
    link.answer({ ...accepted, outcome: { ...ticket, slip: { printerId: null } } });
  },
  'number-priority': () => {
    touch({ kind: 'toggle-help' });
    choose();
    link.answer({ ...accepted, outcome: { ...ticket, priority: 'priority' } });
  },
  'number-late': () => link.feedLate({ commandId: HAND_MADE_ID, outcome: ticket }),
  cancelling: () => {
    choose();
    link.answer(accepted);
    queueMicrotask(() => touch({ kind: 'choose-again' }));
  },
  cancelled: () => {
    choose();
    link.answer(accepted);
    queueMicrotask(() => {
      touch({ kind: 'choose-again' });
      link.answer({ ...accepted, outcome: { type: 'done' } });
    });
  },
  'cancel-failed': () => {
    choose();
    link.answer(accepted);
    queueMicrotask(() => {
      touch({ kind: 'choose-again' });
      link.answer(rejected({ code: 'wrong-status', ticketId: ticket.ticketId, status: 'called' }));
    });
  },
  'no-numbers-left': () => {
    choose();
    link.answer(rejected({ code: 'series-exhausted', serviceId: 'chung-thuc' as ServiceId }));
  },
  'gave-up': () => {
    choose();
    link.answer({ kind: 'no-answer', commandId: HAND_MADE_ID });
  },
};

if (scene !== 'connecting') {
  link.feedState(SAMPLE_CONNECTED);
  link.feedView('kiosk-menu', sampleMenu(SAMPLE_SERVICES, 'ready'));
  // KI11: ?aloud=all, as where all that can be touched has its clip.
  if (wish.get('aloud') === 'all')
    link.feedView('kiosk-menu', { ...sampleMenu(SAMPLE_SERVICES, 'ready'), voicePacks: SAMPLE_VOICE });
  // UI6: ?mm=5.78, pixels a millimetre.
  const mm = Number(wish.get('mm'));
  if (mm > 0) link.feedView('kiosk-glass', { measure: glassOf(mm), askedUntil: null });
  if (language !== 'vi') touch({ kind: 'choose-language', language });
  // As somebody has chosen it before: ?text=larger, ?contrast=more.
  if (wish.get('text') === 'larger' && !scene.includes('larger')) touch({ kind: 'toggle-text' });
  if (wish.get('contrast') === 'more' && scene !== 'contrast') touch({ kind: 'toggle-contrast' });
  scenes[scene]?.();
}
document.documentElement.dataset['scene'] = Object.keys(scenes).join(' ');
