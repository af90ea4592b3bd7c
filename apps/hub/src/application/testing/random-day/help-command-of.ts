import type { Actor, CounterId, Language, ServiceId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../../../domain/queue-state.ts';
import { staff } from '../../../domain/testing/queue-scenario.ts';
import { pick, type Act } from './act.ts';
import type { Sent } from './sent.ts';

const GUIDES = ['linh', 'phuong'].map((name) => staff(name, 'guide'));

/** Somebody asks for help, comes, or says that it is over; at times one who may not, or about what is over already. */
export function helpCommandOf(
  state: QueueState,
  { kind, a, b, c }: Act & { readonly kind: 'ask-help' | 'take-help' | 'end-help' },
  at: {
    readonly kiosk: Actor;
    readonly officer: Actor;
    readonly counterId: CounterId;
    readonly serviceId: ServiceId;
    readonly language: Language;
  },
): Sent | null {
  const { kiosk, officer, counterId, serviceId, language } = at;
  const sent = (by: Actor, body: Sent['body']): Sent => ({ by, body, personTag: null });
  if (kind === 'ask-help') {
    if (c % 3 > 0) {
      return sent(kiosk, { type: 'request-help', from: { kind: 'kiosk', place: 'start', serviceId, language } });
    }
    const wants = b % 2 === 0 ? 'alarm' : 'guide';
    return sent(officer, { type: 'request-help', from: { kind: 'counter', counterId, wants } });
  }
  const request = pick([...state.help.requests.values()], a);
  const guide = pick(GUIDES, b) ?? officer;
  if (!request) return null;
  const { helpId } = request;
  if (kind === 'take-help') return sent(guide, { type: 'take-help', helpId, takeOver: c % 2 === 0 });
  return c % 2 === 0
    ? sent(guide, { type: 'finish-help', helpId })
    : sent(b % 3 === 0 ? officer : kiosk, { type: 'withdraw-help', helpId });
}
