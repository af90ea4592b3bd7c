import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkSeries } from './check-series.ts';

test('HE2 no series gives the numbers of requests for help', () => {
  const { series } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const problemsOf = (prefix: string) => checkSeries(series.slice(0, 1).map((each) => ({ ...each, prefix })));
  for (const prefix of ['HD', 'HD1']) {
    expect(problemsOf(prefix)).toEqual([{ field: 'series[0].prefix', code: 'help-prefix', figures: ['HD'] }]);
  }
  expect(problemsOf('H')).toEqual([]);
});

test('TR1 no series gives the numbers of practice', () => {
  const { series } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const problemsOf = (prefix: string) => checkSeries(series.slice(0, 1).map((each) => ({ ...each, prefix })));
  for (const prefix of ['T', 'T0']) {
    expect(problemsOf(prefix)).toEqual([{ field: 'series[0].prefix', code: 'practice-prefix', figures: [] }]);
  }
  expect(problemsOf('TX')).toEqual([]);
});
