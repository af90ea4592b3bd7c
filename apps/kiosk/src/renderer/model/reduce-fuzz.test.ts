import type { NoAnswer } from '@motcua/client';
import { describe, expect, it } from 'vitest';
import {
  LANGUAGES,
  NEED_FLAGS,
  PRINTER_STATES,
  SLIP_STATES,
  type CatalogueReply,
  type DeviceId,
  type LookUpReply,
  type ServiceGroupId,
  type ServiceId,
  type TicketStatus,
} from '@motcua/protocol';
import { sampleFoundAppointment, sampleFoundAt, sampleFoundTicket } from '../preview/code-scenes.ts';
import {
  SAMPLE_CONNECTED,
  SAMPLE_HUB_TIME,
  SAMPLE_SERVICES,
  sampleRequest,
  sampleMenu,
  sampleSlips,
  sampleTicket,
} from '../preview/sample-views.ts';
import { SAMPLE_ENTRIES, sampleFindMenu, sampleGroupMenu, sampleProcedure } from '../preview/find-scenes.ts';
import { KioskInTest } from './kiosk-in-test.ts';

/** mulberry32: the same seed gives the same run. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function oneOf<T>(random: () => number, among: readonly T[]): T {
  const chosen = among[Math.floor(random() * among.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

const found = (status: TicketStatus): LookUpReply => ({ kind: 'found', found: sampleFoundAt(status, null) });
const REPLIES: readonly LookUpReply[] = [
  { kind: 'not-found' },
  { kind: 'rejected', rejection: { code: 'rate-limited', retryAfterMs: 60_000 } },
  ...(['noShow', 'completed'] as const).map(found),
  { kind: 'found', found: sampleFoundTicket() },
  { kind: 'found', found: sampleFoundAppointment('on-time') },
];

const CATALOGUE_REPLIES: readonly (CatalogueReply | NoAnswer)[] = [
  { kind: 'entries', entries: [...SAMPLE_ENTRIES] },
  { kind: 'entries', entries: [] },
  { kind: 'procedure', procedure: sampleProcedure() },
  { kind: 'not-found' },
  { kind: 'no-answer' },
  { kind: 'rejected', rejection: { code: 'forbidden' } },
];

describe('any order of events', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
    'IS2 leaves at most one press open, and always comes back to the start page (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const kiosk = KioskInTest.connected();
      const serviceIds = [...SAMPLE_SERVICES.map((s) => s.serviceId), 'gone' as ServiceId];
      const names = ['group-giay-to', ...serviceIds.map((id) => `service-${id}`)];
      let answered = 0;
      /** What each press was, by its id less one. */
      const presses: ('send' | 'look-up' | 'ask-catalogue')[] = [];
      const issue = () => sampleTicket(oneOf(random, serviceIds), `C${100 + Math.floor(random() * 100)}`, 3);
      const steps: readonly (() => void)[] = [
        () => kiosk.choose(oneOf(random, serviceIds)),
        () => kiosk.touch({ kind: 'choose-again' }),
        () =>
          kiosk.touch({
            kind: oneOf(random, ['leave-number', 'start-again', 'take-one-more', 'toggle-help', 'toggle-text']),
          }),
        () => {
          for (const digit of '079203001234'.slice(0, Math.floor(random() * 20))) {
            kiosk.touch({ kind: 'type-digit', digit, from: 'keyboard' });
          }
        },
        () => kiosk.touch({ kind: oneOf(random, ['erase-digit', 'submit-person', 'submit-person', 'no-paper']) }),
        () => kiosk.touch({ kind: 'toggle-priority' }),
        () => kiosk.touch({ kind: oneOf(random, ['need-guide', 'leave-guide', 'guide-not-needed', 'still-here']) }),
        () => kiosk.dispatch({ type: 'said' }),
        () => kiosk.dispatch({ type: 'voice-ready', sayable: { clips: { vi: names }, numbers: ['vi'] } }),
        () => kiosk.touch(random() < 0.5 ? { kind: 'listen' } : { kind: 'speak', clipId: oneOf(random, names) }),
        () => kiosk.touch({ kind: oneOf(random, ['add-service', 'keep-as-is', 'toggle-contrast']) }),
        () => kiosk.wait(oneOf(random, [45_000, 15_000])),
        () => kiosk.touch({ kind: 'toggle-need', need: oneOf(random, NEED_FLAGS) }),
        () => kiosk.touch({ kind: 'have-code' }),
        () => {
          for (const letter of oneOf(random, ['ACD346', 'ACD34679', 'ACD'])) {
            kiosk.touch({ kind: 'type-letter', letter, from: 'keyboard' });
          }
        },
        () => kiosk.touch({ kind: oneOf(random, ['submit-code', 'submit-code', 'erase-letter']) }),
        () =>
          kiosk.touch({
            kind: oneOf(random, ['come-back', 'ask-cancel', 'cancel-by-code', 'check-in', 'keep-number']),
          }),
        () => kiosk.dispatch({ type: 'code-read', code: 'abcdefghij234567abcd' }),
        () => {
          const what = oneOf(random, ['dossier-code', 'citizen-card', 'unknown'] as const);
          kiosk.dispatch({ type: 'other-read', what });
        },
        () => kiosk.touch({ kind: oneOf(random, ['search', 'what-to-bring', 'back', 'toggle-code', 'close-group']) }),
        () => {
          for (const letter of oneOf(random, ['khai sinh', 'sổ đỏ', 'ỳ  ỳ', 'x'])) {
            kiosk.touch({ kind: 'type-word', letter, from: 'keyboard' });
          }
        },
        () =>
          kiosk.touch({ kind: oneOf(random, ['erase-word', 'clear-words', 'receipt-has-come', 'receipt-not-yet']) }),
        () => kiosk.touch({ kind: 'papers-of', serviceId: oneOf(random, serviceIds) }),
        () => kiosk.touch({ kind: 'show-procedure', entry: oneOf(random, SAMPLE_ENTRIES) }),
        () => kiosk.touch({ kind: 'turn-found', by: oneOf(random, [1, -1]) }),
        () => kiosk.touch({ kind: 'read-on', from: oneOf(random, [-1, 0, 2, 99]) }),
        () => kiosk.touch({ kind: 'open-group', groupId: oneOf(random, ['giay-to', 'mot', 'gone']) as ServiceGroupId }),
        () => kiosk.touch({ kind: 'choose-language', language: oneOf(random, LANGUAGES) }),
        () => kiosk.touch({ kind: 'turn-page', by: oneOf(random, [1, -1]) }),
        () => kiosk.link(oneOf(random, [SAMPLE_CONNECTED, SAMPLE_CONNECTED, { kind: 'lost' }, { kind: 'connecting' }])),
        () =>
          kiosk.link(
            oneOf(random, [
              { kind: 'refused', code: 'revoked' },
              { kind: 'pairing', code: '123456' },
            ]),
          ),
        () => kiosk.link(SAMPLE_CONNECTED),
        () =>
          kiosk.menu({
            ...sampleMenu(SAMPLE_SERVICES.slice(0, Math.floor(random() * 9)), oneOf(random, PRINTER_STATES)),
            personNeeded: random() < 0.5,
            needFlags: random() < 0.5 ? [...NEED_FLAGS] : [],
            locked: random() < 0.1 ? [{ deviceId: 'kiosk-1' as DeviceId, reason: 'repair', text: null }] : [],
            help: random() < 0.5 ? [sampleRequest(random() < 0.5)] : [],
          }),
        () => kiosk.menu(oneOf(random, [sampleFindMenu(), sampleGroupMenu(), sampleFindMenu({ procedures: 0 })])),
        () =>
          kiosk.slips(sampleSlips(`C${100 + Math.floor(random() * 100)}`, oneOf(random, SLIP_STATES), random() < 0.5)),
        () => kiosk.late(random() < 0.5 ? issue() : null, SAMPLE_HUB_TIME + Math.floor(random() * 300_000)),
        () => {
          if (answered >= presses.length) return;
          answered += 1;
          if (presses[answered - 1] === 'look-up') return kiosk.lookedUp(answered, oneOf(random, REPLIES));
          if (presses[answered - 1] === 'ask-catalogue') return kiosk.told(answered, oneOf(random, CATALOGUE_REPLIES));
          const kind = random();
          if (kind < 0.5) kiosk.accept(answered, issue());
          else if (kind < 0.6) kiosk.accept(answered, { type: 'done' });
          else if (kind < 0.7) kiosk.reject(answered, { code: 'one-more', given: 3 });
          else if (kind < 0.8) kiosk.reject(answered, { code: 'shutting-down' });
          else kiosk.noAnswer(answered);
        },
        () => kiosk.wait(Math.floor(random() * 9_000)),
        () => kiosk.wait(Math.floor(random() * 900)),
      ];
      for (let step = 0; step < 400; step += 1) {
        oneOf(random, steps)();
        for (const effect of kiosk.takeEffects()) if ('pressId' in effect) presses.push(effect.kind);
        expect(presses).toHaveLength(kiosk.state.pressesSoFar);
        const { screen } = kiosk;
        if (screen.kind !== 'person') expect(JSON.stringify(kiosk.state)).not.toContain('"0792');
        const isFinding = screen.kind === 'search' || screen.kind === 'procedure';
        if (!isFinding) expect(JSON.stringify(kiosk.state)).not.toContain('"typed":"khai');
        if (screen.kind !== 'code') expect(JSON.stringify(kiosk.state)).not.toContain('ACD3');
        if (!kiosk.state.helpOpen) expect(kiosk.state).toMatchObject({ priority: 'ordinary', needs: [] });
        if (screen.kind === 'taking' || screen.kind === 'cancelling') expect(screen.pressId).toBe(presses.length);
      }
      kiosk.wait(120_000);
      expect(kiosk.state).toMatchObject({ screen: { kind: 'start', cancelledNumber: null }, language: 'vi' });
    },
  );
});
