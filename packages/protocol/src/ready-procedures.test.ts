import { describe, expect, it } from 'vitest';
import { READY_PROCEDURES } from './ready-procedures.ts';
import { procedureSettingsSchema } from './service-catalogue-schema.ts';

describe('PC1 the procedures that Motcua brings along', () => {
  it('are 109, each with a code of its own in the leading form', () => {
    const codes = READY_PROCEDURES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(109);
    for (const code of codes) expect(code).toMatch(/^\d\.\d{6}$/);
  });

  it('are written in composed letters, so that one spelling is one text', () => {
    const text = JSON.stringify(READY_PROCEDURES);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('say nothing of fees, days or papers', () => {
    for (const ready of READY_PROCEDURES) {
      const keys = ['code', 'everydayNames', 'field', 'name', 'nameEn', 'officialName', 'portalUrl'];
      expect(Object.keys(ready).sort()).toEqual(keys);
    }
  });

  it('have everyday names that no two of them share', () => {
    const seen = new Map<string, string>();
    for (const { code, everydayNames } of READY_PROCEDURES) {
      for (const name of everydayNames) {
        expect(seen.get(name.toLowerCase()) ?? code, name).toBe(code);
        seen.set(name.toLowerCase(), code);
      }
    }
  });

  it('fit into the settings as they are', () => {
    for (const { code, name, nameEn, everydayNames, portalUrl } of READY_PROCEDURES) {
      const taken = { code, name: { vi: name, en: nameEn, km: null }, everydayNames, portalUrl };
      const rest = { serviceId: 'a', elsewhere: null, checkList: null, fee: null, timeLimit: null };
      expect(procedureSettingsSchema.safeParse({ ...taken, ...rest }).success, code).toBe(true);
    }
  });
});
