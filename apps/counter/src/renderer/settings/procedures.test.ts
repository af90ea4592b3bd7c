import { describe, expect, it } from 'vitest';
import { READY_PROCEDURES } from '@motcua/protocol/ready-procedures';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { addEntry, setField, startEditing, type Editing } from './editing.ts';
import { changeStated, isOld, isWanted, notTaken, standingOf, takeReady } from './procedures.ts';
import { smallCentre } from './small-centre.ts';

const text = (vi: string) => ({ vi, en: null, km: null });
const today = '2026-11-29';
const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };
const list = (on: string | null) => ({
  checkList: {
    items: [text('Tờ khai')],
    ...{ sample: false, confirmation: on === null ? null : { ...confirmation, on } },
  },
});

function procedure(change: Partial<ProcedureSettings> = {}): ProcedureSettings {
  return {
    ...{ code: '1.004873', name: text('Xác nhận tình trạng hôn nhân'), everydayNames: ['giấy độc thân'] },
    ...{ serviceId: 'ho-tich' as ServiceId, elsewhere: null, checkList: null, fee: null, timeLimit: null },
    ...{ portalUrl: null, ...change },
  };
}

const editing = (...procedures: ProcedureSettings[]): Editing => startEditing({ ...smallCentre, procedures });

describe('PC1 taking procedures from the national list', () => {
  it('takes names and the address alone, for the service that was chosen, and offers nothing twice', () => {
    const civil = READY_PROCEDURES.filter(({ field }) => field === 'Hộ tịch');
    const taken = takeReady(editing(), civil.slice(0, 2), 'ho-tich' as ServiceId, null);
    expect(taken.draft.procedures).toMatchObject([
      { code: '1.001193', serviceId: 'ho-tich', elsewhere: null, checkList: null, fee: null, timeLimit: null },
      { code: '2.000986' },
    ]);
    const left = notTaken(READY_PROCEDURES, taken.draft);
    expect(left).toHaveLength(READY_PROCEDURES.length - 2);
    expect(left.some(({ code }) => code === '1.001193')).toBe(false);
  });

  it('what is not done here asks for the place', () => {
    const taken = takeReady(editing(), READY_PROCEDURES.slice(0, 1), null, text('Công an phường'));
    expect(taken.draft.procedures[0]).toMatchObject({ serviceId: null, elsewhere: { vi: 'Công an phường' } });
  });

  it('the centre adds its own, under a code that nothing else has', () => {
    const twice = addEntry(addEntry(editing(), 'procedures', 'Thủ tục mới'), 'procedures', 'Thủ tục mới');
    expect(twice.draft.procedures.map(({ code }) => code)).toEqual(['thu-tuc-moi', 'thu-tuc-moi-2']);
  });
});

describe('PC4 a confirmation', () => {
  const path = 'procedures[0].checkList';
  const given = editing(procedure(list('2026-11-02')));

  it('goes with the first change of what it stands for', () => {
    const changed = changeStated(given, path, (now) => setField(now, `${path}.items[0].vi`, 'Tờ khai mới'));
    expect(changed.draft.procedures[0]?.checkList?.confirmation).toBeNull();
  });

  it('stays where nothing was changed', () => {
    const same = changeStated(given, path, (now) => setField(now, `${path}.items[0].vi`, 'Tờ khai'));
    expect(same.draft.procedures[0]?.checkList?.confirmation).toEqual(confirmation);
  });
});

describe('PC5 how old a confirmation is', () => {
  it.each([
    [procedure(), 'none', false],
    [procedure(list('2026-11-02')), 'fresh', false],
    [procedure(list('2026-06-02')), 'fresh', false],
    [procedure(list('2026-06-01')), 'old', true],
    [procedure(list(null)), 'unconfirmed', false],
    [procedure({ ...list('2026-01-01'), fee: { text: text('8.000'), confirmation: null } }), 'unconfirmed', true],
  ] as const)('%#', (one, standing, old) => {
    expect(standingOf(one, today)).toBe(standing);
    expect(isOld(one, today)).toBe(old);
  });
});

describe('looking through the procedures', () => {
  const wanted = { words: '', service: null, onlyOld: false };

  it('finds by any name or the code, without diacritics or spaces', () => {
    for (const words of ['', 'doc than', 'ĐỘC', '1.0048', 'hon nhan', 'docthan']) {
      expect(isWanted(procedure(), { ...wanted, words }, today), words).toBe(true);
    }
    expect(isWanted(procedure(), { ...wanted, words: 'sao y' }, today)).toBe(false);
  });

  it('by service, by what is done elsewhere, and by what is old', () => {
    const elsewhere = procedure({ serviceId: null, elsewhere: text('Công an') });
    expect(isWanted(procedure(), { ...wanted, service: 'ho-tich' }, today)).toBe(true);
    expect(isWanted(elsewhere, { ...wanted, service: 'ho-tich' }, today)).toBe(false);
    expect(isWanted(elsewhere, { ...wanted, service: 'elsewhere' }, today)).toBe(true);
    expect(isWanted(procedure(list('2026-01-01')), { ...wanted, onlyOld: true }, today)).toBe(true);
    expect(isWanted(procedure(), { ...wanted, onlyOld: true }, today)).toBe(false);
  });
});
