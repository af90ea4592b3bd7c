import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import { checkAllSettings } from '../composition/check-all-settings.ts';
import { parseSettingsFile } from './settings-file.ts';

const demo = demoCentre({ connection: { kind: 'tcp', host: '10.0.0.5', port: 9100 }, paperWidthMm: 58 });

const parse = (text: string) => parseSettingsFile(text, (settings) => Promise.resolve(checkAllSettings(settings)));

/** The complaints about the demo centre's settings with one value put elsewhere (undefined: taken out), a line each. */
async function complaints(path: readonly (string | number)[], value: unknown): Promise<string[]> {
  const settings: unknown = JSON.parse(JSON.stringify(demo));
  const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], settings);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  const read = await parse(JSON.stringify(settings));
  return read.kind === 'settings' ? [] : read.problems.map(({ field, problem }) => `${field}: ${problem}`);
}

describe('JN5 a settings file', () => {
  it('that holds settings is read as they are, with a mark at its beginning too', async () => {
    for (const text of [JSON.stringify(demo), `\uFEFF${JSON.stringify(demo, null, 2)}\n`]) {
      expect(await parse(text)).toEqual({ kind: 'settings', settings: demo, liftedFrom: null });
    }
  });

  it.each<[(string | number)[], unknown, string]>([
    [['services'], undefined, 'services: is missing; it must be a list in […]'],
    [['services', 0, 'name'], 'Khai sinh', 'services[0].name: must be an object in {…}'],
    [['centre', 'kind', 'vi'], undefined, 'centre.kind.vi: is missing; it must be a text in quotation marks'],
    [['counters', 1, 'label'], 2, 'counters[1].label: must be a text in quotation marks'],
    [['series', 0, 'first'], 'one', 'series[0].first: must be a number'],
    [
      ['hours', 'dayClosesAt'],
      '25:00',
      'hours.dayClosesAt: must be a time of day in quotation marks, such as "07:30"; "24:00" is the end of the day',
    ],
    [
      ['printers', 0, 'connection'],
      { kind: 'bluetooth' },
      'printers[0].connection.kind: is none of the kinds that exist; export the settings to see one',
    ],
    [['colour'], 'red', 'the file: has fields that are not known: "colour"; mend their names or leave them out'],
    [['demo'], 'yes', 'demo: must be true or false'],
    [['series', 0, 'atEnd'], 'begin', 'series[0].atEnd: must be one of "wrap", "stop"'],
    [
      ['services', 0, 'seriesId'],
      'none',
      'services[0].seriesId: there is no series "none"; name one of those there are',
    ],
  ])('whose %j is %j is refused: %s', async (path, value, words) => {
    expect(await complaints(path, value)).toEqual([words]);
  });

  it('of several mistakes names each', async () => {
    const read = await parse(JSON.stringify({ ...demo, demo: 'yes', languages: 'vi' }));
    expect(read).toMatchObject({ kind: 'refused', problems: [{ field: 'demo' }, { field: 'languages' }] });
  });

  it.each(['', '{', '[]', 'null', '"x"'])('that is something else is refused as a whole: %s', async (text) => {
    expect(await parse(text)).toMatchObject({ kind: 'refused', problems: [{ field: 'the file' }] });
  });

  it('of an older program is read in today’s shape, and of a newer one refused in words', async () => {
    const { slipTemplates: _templates, slipTemplateId: _template, ...others } = demo;
    const older = {
      ...others,
      services: demo.services.map(({ slipTemplateId: _none, askReceipt: _asks, ...service }) => service),
      printers: demo.printers.map(({ printerId, name, paperWidthMm, connection }) => ({
        ...{ printerId, name, paperWidthMm, connection },
      })),
    };
    for (const name of Object.keys(PLAIN_SCREENS)) Reflect.deleteProperty(older, name);
    for (const name of ['scanners', 'keypadLines']) Reflect.deleteProperty(older, name);
    const read = await parse(JSON.stringify(older));
    expect(read).toMatchObject({ kind: 'settings', liftedFrom: 3 });
    expect(await parse(JSON.stringify({ motcua: { shape: 3, program: '0.1.0' }, ...older }))).toEqual(read);
    const newer = { motcua: { shape: 99, program: '7.0.0' }, ...demo };
    expect(await parse(JSON.stringify(newer))).toEqual({
      kind: 'refused',
      problems: [
        {
          field: 'the file',
          problem:
            'was exported by a newer Motcua (7.0.0), which this one cannot read; bring this hub to that version first',
        },
      ],
    });
  });
});
