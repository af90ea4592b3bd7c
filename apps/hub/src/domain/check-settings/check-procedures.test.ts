import { describe, expect, it } from 'vitest';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { ProcedureSettings, ServiceGroup } from '@motcua/protocol/service-catalogue';
import type { ServiceGroupId, ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkSettings } from '../check-settings.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const text = (vi: string) => ({ vi, en: null, km: null });

function group(id: string, serviceIds: readonly string[], change: Partial<ServiceGroup> = {}): ServiceGroup {
  const named = { name: text(id), hint: text(id), icon: 'document', serviceIds: serviceIds as ServiceId[] } as const;
  return { groupId: id as ServiceGroupId, ...named, ...change };
}

function procedure(change: Partial<ProcedureSettings> = {}): ProcedureSettings {
  return {
    ...{ code: '1.001193', name: text('Đăng ký khai sinh'), everydayNames: ['làm khai sinh'] },
    ...{ serviceId: 'ho-tich' as ServiceId, elsewhere: null, checkList: null, fee: null, timeLimit: null },
    ...{ portalUrl: null, ...change },
  };
}

const problems = (change: Partial<CentreSettings>) =>
  checkSettings({ ...demo, ...change }).map(({ field, code }) => `${field} ${code}`);
const groups = (...serviceGroups: ServiceGroup[]) => problems({ serviceGroups });
const list = (...procedures: ProcedureSettings[]) => problems({ procedures });

describe('PC7 groups of services', () => {
  it('are right where each service stands in at most one', () => {
    expect(groups(group('a', ['ho-tich', 'chung-thuc']), group('b', ['cu-tru']))).toEqual([]);
  });

  it.each([
    ['serviceGroups[1] id-twice', groups(group('a', ['ho-tich']), group('a', ['cu-tru']))],
    ['serviceGroups[0].serviceIds group-empty', groups(group('a', []))],
    ['serviceGroups[0].serviceIds unknown-service', groups(group('a', ['nowhere']))],
    ['serviceGroups[0].serviceIds named-twice', groups(group('a', ['ho-tich', 'ho-tich']))],
    ['serviceGroups[1].serviceIds service-in-two-groups', groups(group('a', ['ho-tich']), group('b', ['ho-tich']))],
    ['serviceGroups[0].name no-vietnamese-text', groups(group('a', ['ho-tich'], { name: text(' ') }))],
    [
      'serviceGroups too-many',
      groups(
        ...demo.services.flatMap(() => Array.from({ length: 4 }, (_, n) => n)).map((n, i) => group(`g${i}-${n}`, [])),
      ),
    ],
  ])('%s', (problem, found) => {
    expect(found).toContain(problem);
  });
});

describe('PC1 procedures', () => {
  const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };

  it('are right with a service, or with the place where they are done', () => {
    const elsewhere = procedure({ code: '2', serviceId: null, elsewhere: text('Công an phường, 12 Lê Lợi') });
    expect(list(procedure(), elsewhere)).toEqual([]);
  });

  it('may hold a list that nobody has confirmed yet, even an empty one', () => {
    const items = [text('Tờ khai')];
    expect(list(procedure({ checkList: { items: [], sample: false, confirmation: null } }))).toEqual([]);
    expect(list(procedure({ checkList: { items, sample: false, confirmation } }))).toEqual([]);
  });

  it.each([
    ['procedures[1].code id-twice', list(procedure(), procedure())],
    ['procedures[0].code empty', list(procedure({ code: ' ' }))],
    ['procedures[0].serviceId unknown-service', list(procedure({ serviceId: 'nowhere' as ServiceId }))],
    ['procedures[0].serviceId procedure-nowhere', list(procedure({ serviceId: null }))],
    ['procedures[0].name no-vietnamese-text', list(procedure({ name: text('') }))],
    ['procedures[0].everydayNames[0] empty', list(procedure({ everydayNames: [' '] }))],
    ['procedures[0].elsewhere no-vietnamese-text', list(procedure({ serviceId: null, elsewhere: text('') }))],
    ['procedures[0].checkList empty', list(procedure({ checkList: { items: [], sample: false, confirmation } }))],
    [
      'procedures[0].checkList.items[0] no-vietnamese-text',
      list(procedure({ checkList: { items: [text('')], sample: false, confirmation: null } })),
    ],
    [
      'procedures[0].fee.confirmation.by empty',
      list(procedure({ fee: { text: text('8.000 đồng'), confirmation: { by: ' ', on: '2026-11-02' } } })),
    ],
    ['procedures[0].portalUrl not-a-web-address', list(procedure({ portalUrl: 'dichvucong' }))],
    [
      'procedures[0] texts-too-large',
      list(
        procedure({
          checkList: {
            items: Array.from({ length: 30 }, () => text('ơ'.repeat(400))),
            ...{ sample: false, confirmation: null },
          },
        }),
      ),
    ],
    ['procedures too-many', list(...Array.from({ length: 401 }, (_, i) => procedure({ code: `c${i}` })))],
  ])('%s', (problem, found) => {
    expect(found).toContain(problem);
  });
});
