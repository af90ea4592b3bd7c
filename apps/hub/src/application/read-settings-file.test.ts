import { centreSettingsSchema } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import { SETTINGS_SHAPE } from '../domain/lift-settings.ts';
import { readSettingsFile, settingsAsFile } from './read-settings-file.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

/** The first document, as the first hub wrote it: settingsTo2 tells what differed. */
function ofTheFirstHub(): object {
  const { version, languages, centre } = demo;
  return {
    ...{ version, demo: true, languages, centre },
    printers: demo.printers.map(({ printerId, name, paperWidthMm, connection }) => ({
      ...{ printerId, name, paperWidthMm, connection },
    })),
    services: demo.services.map(({ serviceId, name, seriesId }) => ({
      ...{ serviceId, name, seriesId, hint: null },
    })),
    series: demo.series.map(({ reserve: _reserve, pad: _pad, ...series }) => series),
    counters: demo.counters.map(({ mainServiceIds: _main, profileId: _profile, ...counter }) => counter),
    issuingHours: demo.hours.weekly,
    dayClosesAt: '17:00',
    calling: { priorityRatio: 2, confirmWithinMs: 0, noShowAfterAnnouncements: 3, noShowPauseMs: 1_000 },
  };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('JN5 a settings file', () => {
  it('says which shape it has and which program wrote it, and is read back as it is', () => {
    const file = settingsAsFile(demo, '0.1.0');
    expect(file.motcua).toEqual({ shape: SETTINGS_SHAPE, program: '0.1.0' });
    expect(readSettingsFile(asJson(file))).toEqual({ kind: 'document', document: asJson(demo), liftedFrom: null });
    expect(readSettingsFile(asJson(demo))).toEqual({ kind: 'document', document: asJson(demo), liftedFrom: null });
  });

  it('of a newer program is named by it', () => {
    const file = { ...settingsAsFile(demo, '9.1.0'), motcua: { shape: SETTINGS_SHAPE + 1, program: '9.1.0' } };
    expect(readSettingsFile(file)).toEqual({ kind: 'too-new', program: '9.1.0' });
  });

  it('in the first shape goes through every step, marked or not', () => {
    const first = ofTheFirstHub();
    const marked = readSettingsFile({ motcua: { shape: 1, program: '0.0.1' }, ...first });
    expect(marked).toMatchObject({ kind: 'document', liftedFrom: 1 });
    if (marked.kind !== 'document') return;
    expect(marked.document).toMatchObject({ hours: { dayClosesAt: '17:00' }, boardLines: [], slipTemplates: [] });
  });

  it('of today with a field taken out is no older one where something would be lost', () => {
    const { slipTemplates: _templates, ...rest } = demo;
    const withOwn = { ...rest, services: demo.services.map((service) => ({ ...service, slipTemplateId: 'lon' })) };
    expect(readSettingsFile(withOwn)).toEqual({ kind: 'document', document: withOwn, liftedFrom: null });
    expect(centreSettingsSchema.safeParse(withOwn).success).toBe(false);
  });

  it.each([[null], [7], ['x'], [[]], [{}], [{ motcua: 1 }], [{ motcua: { shape: 0, program: 'x' } }]])(
    'that is something else stays what it is: %j',
    (json) => expect(readSettingsFile(json)).toEqual({ kind: 'document', document: json, liftedFrom: null }),
  );

  it('that says it is of an older shape and is not stays what it is, to be complained about', () => {
    const file = { motcua: { shape: 1, program: 'x' }, services: 7 };
    expect(readSettingsFile(file)).toEqual({ kind: 'document', document: { services: 7 }, liftedFrom: null });
  });
});
