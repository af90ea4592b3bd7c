import { expect, it } from 'vitest';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../demo/demo-centre.ts';
import { oldConfirmations } from './old-confirmations.ts';
import { indexSettings } from './settings-index.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const text = { vi: 'Tờ khai', en: null, km: null };

function procedure(code: string, on: string | null, feeOn: string | null = null): ProcedureSettings {
  const confirmation = (date: string | null) => (date === null ? null : { by: 'Lan', on: date });
  return {
    ...{ code, name: text, everydayNames: [], serviceId: 'ho-tich' as ServiceId, elsewhere: null },
    checkList: { items: [text], sample: false, confirmation: confirmation(on) },
    fee: feeOn === null ? null : { text, confirmation: confirmation(feeOn) },
    ...{ timeLimit: null, portalUrl: null },
  };
}

it('PC5 counts each procedure once that says something confirmed more than 180 days ago, by the office’s date', () => {
  const procedures = [
    procedure('fresh', '2026-06-02'),
    procedure('old', '2026-06-01'),
    procedure('old fee', '2026-11-02', '2026-01-01'),
    procedure('both', '2025-01-01', '2025-01-01'),
    procedure('unconfirmed', null),
  ];
  const index = indexSettings({ ...demo, procedures });
  // 29 November there, still the 28th in UTC.
  expect(oldConfirmations(index, Date.UTC(2026, 10, 28, 18, 0))).toBe(3);
  expect(oldConfirmations(index, Date.UTC(2026, 10, 28, 16, 0))).toBe(2);
  expect(oldConfirmations(indexSettings(demo), Date.UTC(2026, 10, 28))).toBe(0);
});
