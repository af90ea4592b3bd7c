import { describe, expect, it } from 'vitest';
import { catalogueReplySchema, MAX_MESSAGE_BYTES } from '@motcua/protocol';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { answerCatalogue } from './answer-catalogue.ts';

const text = (vi: string) => ({ vi, en: null, km: null });
const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };
const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const procedure = (change: Partial<ProcedureSettings>): ProcedureSettings => ({
  ...{ code: '1.001193', name: text('Đăng ký khai sinh'), everydayNames: ['làm khai sinh'], elsewhere: null },
  ...{ serviceId: 'ho-tich' as ServiceId, checkList: null, fee: null, timeLimit: null, portalUrl: null, ...change },
});
const centre = (...procedures: ProcedureSettings[]) => ({ ...demo, procedures });
const ask = (code: string, ...procedures: ProcedureSettings[]) => {
  const reply = answerCatalogue(centre(...procedures), { kind: 'procedure', code });
  return reply.kind === 'procedure' ? reply.procedure : reply.kind;
};

describe('PC4 what a kiosk is told of a procedure', () => {
  it('is its confirmed list, with the name that stands for it and the date', () => {
    const items = [text('Giấy chứng sinh'), text('Tờ khai')];
    expect(ask('1.001193', procedure({ checkList: { items, sample: false, confirmation } }))).toMatchObject({
      checkList: { items, sample: false, by: 'Nguyễn Thị Lan', on: '2026-11-02' },
    });
  });

  it('is nothing that nobody has confirmed: no list, no fee, no time limit', () => {
    const half = { text: text('8.000 đồng'), confirmation: null };
    const checkList = { items: [text('Tờ khai')], sample: false, confirmation: null };
    expect(ask('1.001193', procedure({ checkList, fee: half, timeLimit: half }))).toMatchObject({
      ...{ checkList: null, fee: null, timeLimit: null },
    });
    const fee = { text: text('8.000 đồng'), confirmation };
    expect(ask('1.001193', procedure({ fee, timeLimit: half }))).toMatchObject({
      ...{ fee: { text: fee.text, ...confirmation }, timeLimit: null },
    });
  });

  it('an empty list is none', () => {
    const checkList = { items: [], sample: false, confirmation };
    expect(ask('1.001193', procedure({ checkList }))).toMatchObject({ checkList: null });
  });

  it('a code that the centre does not name is not found; without settings nothing is', () => {
    expect(ask('9.999999', procedure({}))).toBe('not-found');
    expect(answerCatalogue(null, { kind: 'words', words: 'sao y' })).toEqual({ kind: 'not-found' });
  });
});

describe('PC3 what a service does', () => {
  it('is every procedure of it in the order of the settings', () => {
    const two = procedure({ code: 'b', name: text('Đăng ký khai tử') });
    const other = procedure({ code: 'c', serviceId: 'chung-thuc' as ServiceId });
    const reply = answerCatalogue(centre(procedure({ code: 'a' }), other, two), {
      ...{ kind: 'service', serviceId: 'ho-tich' as ServiceId },
    });
    expect(reply).toMatchObject({ kind: 'entries', entries: [{ code: 'a' }, { code: 'b' }] });
  });

  it('PR5 fits into a message, however long the texts are', () => {
    const long = { vi: 'ơ'.repeat(400), en: 'o'.repeat(400), km: 'ក'.repeat(400) };
    const many = Array.from({ length: 80 }, (_, n) => procedure({ code: `c${n}`, name: long }));
    const reply = answerCatalogue(centre(...many), { kind: 'service', serviceId: 'ho-tich' as ServiceId });
    expect(catalogueReplySchema.safeParse(reply).success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(reply)).length).toBeLessThan(MAX_MESSAGE_BYTES);
  });
});
