import { describe, expect, it } from 'vitest';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import { demoCentre } from '../../demo/demo-centre.ts';
import { DEMO_PROCEDURES } from '../../demo/demo-procedures.ts';
import { EVERYDAY_PHRASINGS } from './testing/everyday-phrasings.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { indexCatalogue } from './search-index.ts';

const demo = { ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }), procedures: DEMO_PROCEDURES };
const index = indexCatalogue(demo);
const found = (typed: string) => searchCatalogue(index, typed);
/** Codes of procedures; services by their ids. */
const ids = (typed: string) => found(typed).map(({ code, serviceId }) => code ?? serviceId ?? '');

describe('PC2 search', () => {
  it('knows at least sixty everyday phrasings, none of them with a diacritic', () => {
    expect(EVERYDAY_PHRASINGS.length).toBeGreaterThanOrEqual(60);
    for (const [typed] of EVERYDAY_PHRASINGS) expect(typed).toMatch(/^[a-z0-9 ]+$/);
  });

  it.each(EVERYDAY_PHRASINGS)('“%s” leads to %s within the first three', (typed, code) => {
    expect(ids(typed).slice(0, 3)).toContain(code);
  });

  it('has the right thing first nine times out of ten', () => {
    const first = EVERYDAY_PHRASINGS.filter(([typed, code]) => ids(typed)[0] === code);
    expect(first.length / EVERYDAY_PHRASINGS.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is the same with diacritics, capitals and other spaces', () => {
    for (const [plain, written] of [
      ['sao y', 'Sao Y'],
      ['so do', 'sổ đỏ'],
      ['lam khai sinh', '  LÀM  khai-sinh '],
      ['tien gia', 'tiền già'],
    ] as const) {
      expect(ids(written), written).toEqual(ids(plain));
    }
  });

  it('does not mind the order of the words, nor one letter', () => {
    for (const typed of ['sinh khai giay', 'khai sjnh', 'khai sin', 'giay khai sinhh']) {
      expect(ids(typed)[0], typed).toBe('1.001193');
    }
    for (const typed of ['can cuoc dan cong', 'can cuco cong dan']) {
      expect(ids(typed)[0], typed).toBe('1.014061');
    }
  });

  it('finds while the word is still being typed', () => {
    for (const typed of ['kha', 'khai', 'khai s', 'khai si']) expect(ids(typed), typed).toContain('1.001193');
    expect(ids('sao')).toContain('2.000815');
  });

  it('finds a service by its own name, in each language', () => {
    expect(ids('ho tich')[0]).toBe('ho-tich');
    expect(ids('nhan ket qua')[0]).toBe('nhan-ket-qua');
    expect(ids('collect a result')[0]).toBe('nhan-ket-qua');
    expect(ids('អត្រានុកូលដ្ឋាន')[0]).toBe('ho-tich');
  });

  it('says by which everyday name something was found', () => {
    expect(found('giay doc than')[0]).toMatchObject({ code: '1.004873', said: 'giấy độc thân' });
    expect(found('chung thuc ban sao tu ban chinh')[0]).toMatchObject({ code: '2.000815', said: null });
  });

  it('names the place of what is not done here', () => {
    const [first] = found('cccd');
    expect(first?.serviceId).toBeNull();
    expect(first?.elsewhere?.en).toContain('police');
  });

  it('finds nothing in what is no word, nor in a single letter', () => {
    for (const typed of ['', ' ', 'x', '...', 'qwzx vbkj', 'zzzzzz', '💥']) expect(found(typed), typed).toEqual([]);
  });

  it('offers a dozen at most, and nothing twice', () => {
    for (const [typed] of EVERYDAY_PHRASINGS) {
      const all = ids(typed);
      expect(all.length).toBeLessThanOrEqual(12);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('stays quick with as many procedures as a centre may have', () => {
    const many = Array.from({ length: 400 }, (_, i): ProcedureSettings => {
      const like = DEMO_PROCEDURES[i % DEMO_PROCEDURES.length];
      if (like === undefined) throw new Error('there are none');
      return { ...like, code: `c${i}` };
    });
    const large = indexCatalogue({ ...demo, procedures: many });
    // The quickest of some: what else the machine does meanwhile says nothing about the search.
    const times = EVERYDAY_PHRASINGS.map(([typed]) => {
      const startedAt = performance.now();
      searchCatalogue(large, typed);
      return performance.now() - startedAt;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 4)]).toBeLessThan(20);
  });
});
