import type { ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario, staff } from '../../domain/testing/queue-scenario.ts';
import { handPadSheet } from '../../projections/hand-pad-sheet.ts';
import { handPadPage } from './hand-pad-page.ts';

const SERVICE = 'ho-tich' as ServiceId;

function padOf(queue: QueueScenario, serviceId = SERVICE): string {
  const sheet = handPadSheet(queue.state, serviceId);
  if (!sheet) throw new Error('no such service');
  return handPadPage(sheet);
}

const numbersIn = (page: string): string[] => [...page.matchAll(/class="number">([^<]*)</g)].map(([, n]) => n ?? '');

describe('HL4 the printed pad', () => {
  it('HL4 has every number of the series’ pad once, with centre and service', () => {
    const page = padOf(new QueueScenario());
    const numbers = numbersIn(page);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, nth) => `A${900 + nth}`));
    expect(page).toContain('Phường Mẫu');
    expect(page).toContain('Hộ tịch');
    expect(page.match(/<section>/g)).toHaveLength(9);
  });

  it('HL4 goes on after the last number that was entered', () => {
    const queue = new QueueScenario();
    queue.given(staff('lan'), { type: 'enter-by-hand', serviceId: SERVICE, handedOutUpTo: 950, servedUpTo: 0 });
    expect(numbersIn(padOf(queue)).slice(0, 2)).toEqual(['A951', 'A952']);
  });

  it('HL4 a series without a range for it says what to do', () => {
    const { settings } = new QueueScenario().state.index ?? {};
    const queue = new QueueScenario({ series: (settings?.series ?? []).map((series) => ({ ...series, pad: null })) });
    expect(numbersIn(padOf(queue))).toEqual([]);
    expect(padOf(queue)).toContain('Người quản trị');
    expect(handPadSheet(queue.state, 'none' as ServiceId)).toBeNull();
  });

  it('HL4 what the centre typed stays text, and nothing in the page is a style or a script', () => {
    const { settings } = new QueueScenario().state.index ?? {};
    const queue = new QueueScenario({
      services: (settings?.services ?? []).map((service) => ({
        ...service,
        name: { vi: '<b>&"', en: null, km: null },
      })),
    });
    const page = padOf(queue);
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/<script|<style|style=/);
  });
});
