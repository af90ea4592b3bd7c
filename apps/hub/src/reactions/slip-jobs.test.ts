import type { Actor, PrinterId, ServiceId, SlipCode, SlipTemplateId } from '@motcua/protocol/vocabulary';
import type { ServiceSettings } from '@motcua/protocol/settings-document';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import { NO_PAPERS, type BodyOf, type QueueCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { HOUR, issueBody, KIOSK, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { commandOutcome } from '../projections/command-outcome.ts';
import { slipJobsFor } from './slip-jobs.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

function visit(...services: string[]): BodyOf<'issue-ticket'> {
  const body = issueBody('ho-tich');
  if (body.type !== 'issue-ticket') throw new Error('not a press');
  return { ...body, serviceIds: services as ServiceId[] };
}

/** Takes a number where slips come out at `printerId`: what is printed, and what the answer says of it. */
function take(by: Actor, printerId: string | null, body = visit('ho-tich'), queue = new QueueScenario()) {
  const command: QueueCommand = {
    ...{ at: queue.at, by, printerId: printerId as PrinterId | null, clock: { kind: 'trusted' }, body },
    ...{
      slipCode: 'code' as SlipCode,
      appointmentCode: null,
      personTag: null,
      knownTickets: new Map(),
      papers: NO_PAPERS,
      isVoiced: false,
    },
  };
  const decision = decide(queue.draft, command);
  if (decision.kind === 'rejected') throw new Error(decision.rejection.code);
  return {
    jobs: slipJobsFor(queue.state, decision.events, queue.at, null),
    outcome: commandOutcome(queue.state, by, body, decision.events, queue.at),
  };
}

describe('SL2 slips come out where the press was', () => {
  it('at the printer that the kiosk is bound to', () => {
    const { jobs, outcome } = take(KIOSK, 'may-in-2');
    expect(jobs).toMatchObject([{ printerId: 'may-in-2', deviceId: 'kiosk-1', number: 'A001' }]);
    expect(outcome).toMatchObject({ type: 'ticket-issued', slip: { printerId: 'may-in-2' } });
  });

  it('nowhere for a kiosk without a printer, and its answer says so', () => {
    const { jobs, outcome } = take(KIOSK, null);
    expect(jobs).toEqual([]);
    expect(outcome).toMatchObject({ type: 'ticket-issued', number: 'A001', slip: { printerId: null } });
  });

  it('nowhere for a press of the staff', () => {
    expect(take(staff('lan'), null).jobs).toEqual([]);
  });
});

describe('what the slip says', () => {
  const late = { vi: 'Kết quả trả vào ngày làm việc tiếp theo.', en: null, km: null };
  const note = (vi: string) => ({ vi, en: null, km: null });
  const services = demo.services.map((service): ServiceSettings => ({
    ...service,
    lateNotice: service.serviceId === 'chung-thuc' ? { from: '15:00', text: late } : null,
    slipNotes: [note(`${service.serviceId} 1`), note(`${service.serviceId} 2`)],
  }));

  it('IS6 names every service of the visit with its counters, under the one number', () => {
    const body = { ...visit('ho-tich', 'chung-thuc', 'nhan-ket-qua'), language: 'en' as const };
    const [job] = take(KIOSK, 'may-in-1', body).jobs;
    expect(job?.content).toMatchObject({
      ...{ number: 'A001', serviceName: 'Hộ tịch', counters: 'Quầy 2 hoặc 3' },
      alsoFor: 'Cùng số này: Chứng thực (Quầy 1 hoặc 2), Nhận kết quả (Quầy 5)',
    });
    expect(job?.content.secondLanguage?.lines).toContain(
      'The same number also for: Certification (Counters 1 or 2), Collect a result (Counter 5)',
    );
    expect(take(KIOSK, 'may-in-1').jobs[0]?.content.alsoFor).toBeNull();
  });

  it('IS3 after the hour it says on slip and screen what is late, and the paper stays short', () => {
    const queue = new QueueScenario({ services });
    const before = take(KIOSK, 'may-in-1', visit('ho-tich', 'chung-thuc'), queue);
    expect(before.outcome).toMatchObject({ lateNotice: null });
    expect(before.jobs[0]?.content.notes).toEqual(['ho-tich 1', 'ho-tich 2', 'chung-thuc 1']);
    queue.wait(7 * HOUR);
    const after = take(KIOSK, 'may-in-1', visit('ho-tich', 'chung-thuc'), queue);
    expect(after.outcome).toMatchObject({ lateNotice: late });
    expect(after.jobs[0]?.content.notes).toEqual([late.vi, 'ho-tich 1', 'ho-tich 2']);
  });
  it("TP1 names the template: the service's own, or the centre's", () => {
    const own = 'co-bieu-trung' as SlipTemplateId;
    const slipTemplateId = 'cua-trung-tam' as SlipTemplateId;
    const withOwn = demo.services.map((service) =>
      service.serviceId === 'chung-thuc' ? { ...service, slipTemplateId: own } : service,
    );
    const queue = new QueueScenario({ services: withOwn, slipTemplateId });
    const templateOf = (...chosen: string[]) =>
      take(KIOSK, 'may-in-1', visit(...chosen), queue).jobs[0]?.content.templateId;
    expect(templateOf('ho-tich')).toBe(slipTemplateId);
    expect(templateOf('chung-thuc', 'ho-tich')).toBe(own);
    expect(take(KIOSK, 'may-in-1').jobs[0]?.content.templateId).toBe('san-co');
  });

  it('FO2 carries the address for phones once one was there, in Vietnamese and the ticket’s language', () => {
    const follow = { enabled: true, port: 7180, host: '192.168.1.10', checkedAt: null };
    const queue = new QueueScenario({ follow });
    const said = (body = visit('ho-tich')) => take(KIOSK, 'may-in-1', body, queue).jobs[0]?.content.follow;
    expect(said()).toBeNull();
    queue.given(staff('lan', 'administrator'), { type: 'note-phone', host: '192.168.1.10', port: 7180 });
    expect(said()?.address).toBe('HTTP://192.168.1.10:7180/S/CODE');
    expect(said()?.words.map(({ language }) => language)).toEqual(['vi']);
    expect(said({ ...visit('ho-tich'), language: 'km' })?.words.map(({ language }) => language)).toEqual(['vi', 'km']);
  });

  it('TP4 is in large print where larger text was on at the kiosk', () => {
    expect(take(KIOSK, 'may-in-1').jobs[0]?.content.largePrint).toBe(false);
    const large = take(KIOSK, 'may-in-1', { ...visit('ho-tich'), largePrint: true });
    expect(large.jobs[0]?.content.largePrint).toBe(true);
  });
});
