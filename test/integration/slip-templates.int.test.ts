import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub } from '@motcua/hub';
import {
  BUILT_IN_SLIP_TEMPLATE,
  slipPreviewReplySchema,
  type Command,
  type ServiceId,
  type SlipPreview,
  type SlipTemplate,
  type SlipTemplateId,
} from '@motcua/protocol';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { decodeSlipBytes, type DecodedPaper } from '../harness/virtual-printer/decode-slip-bytes.ts';
import { recordWire } from '../harness/virtual-printer/record-wire.ts';
import { startVirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

const ANSWER_WITHIN_MS = 5_000;
/** A morning whose hour has two digits: how wide the time is decides how densely a slip in large print is set. */
const MORNING_MS = Date.parse('2026-11-23T10:05:00+07:00');
/** The code of a slip with the white around it, and the digits of 18 mm. */
const CODE_ROWS = 160;
const NUMBER_ROWS = 152;
const SERVICE = 'ho-tich' as ServiceId;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Nothing on it depends on the moment but its code, which stands last. */
const OWN: SlipTemplate = {
  templateId: 'rieng' as SlipTemplateId,
  name: 'Riêng',
  languages: [],
  parts: [
    ...BUILT_IN_SLIP_TEMPLATE.parts.filter(({ kind }) => !['people-ahead', 'issued-at', 'qr'].includes(kind)),
    { kind: 'qr', shortCode: false } as const,
  ].map((part) => ('beside' in part ? { ...part, beside: false } : part)),
};

/** A hub with a printer on a wire that is listened to. */
async function openOffice() {
  const printer = await startVirtualTcpPrinter({ paperWidthMm: 80, mmPerSecond: Infinity });
  cleanUps.push(() => printer.close());
  const wire = await recordWire(printer.host, printer.port);
  cleanUps.push(() => wire.close());
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-templates-'));
  cleanUps.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const begunMs = performance.now();
  const monotonicMs = () => performance.now() - begunMs;
  const hub = await createHub({
    version: 'test',
    clockSources: { wallMs: () => MORNING_MS + monotonicMs(), monotonicMs },
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder, allowedHosts: [], doors: null, adminPassword: null },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: wire.port }, paperWidthMm: 80 },
    },
  });
  cleanUps.push(() => hub.stop());
  const { names, password } = hub.demoSignIn ?? { names: [], password: '' };
  const [officer, administrator] = await Promise.all(
    [names[0], names.at(-1)].map((name) => signIn(hub.url, name ?? '', password)),
  );
  if (officer === undefined || administrator === undefined) throw new Error('nobody to sign in');
  const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số'));
  cleanUps.push(() => kiosk.close());
  await kiosk.connected(ANSWER_WITHIN_MS);
  return { printer, wire, officer, administrator, kiosk };
}

async function ask({ url, cookie }: Admission, wanted: Partial<SlipPreview>): Promise<Response> {
  const sample = { paperWidthMm: 80, serviceId: SERVICE, language: 'vi', priority: 'ordinary' } as const;
  return fetch(`${url}/api/slip-preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: cookie ?? '' },
    body: JSON.stringify({ ...sample, template: OWN, copy: false, largePrint: false, ...wanted }),
  });
}

async function preview(admission: Admission, wanted: Partial<SlipPreview>): Promise<string[]> {
  const { picture } = slipPreviewReplySchema.parse(await (await ask(admission, wanted)).json());
  const { width, height, data } = PNG.sync.read(Buffer.from(picture?.png ?? '', 'base64'));
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_column, x) => ((data[(y * width + x) * 4] ?? 255) < 128 ? '#' : '.')).join(''),
  );
}

type Office = Awaited<ReturnType<typeof openOffice>>;

/** What came over the wire for one press, told by the independent decoder. */
async function pressAndDecode({ printer, wire, kiosk }: Office, change: Partial<Command>): Promise<DecodedPaper> {
  const before = printer.pieceCount;
  wire.takeBytes();
  const press = {
    ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: [SERVICE] },
    ...{ priority: 'ordinary', needs: [], language: 'vi' },
    ...change,
  } as Command;
  const { reply } = await kiosk.send(press, ANSWER_WITHIN_MS);
  expect(reply).toMatchObject({ kind: 'accepted' });
  await eventually(() => {
    if (printer.pieceCount === before) throw new Error('nothing has come out');
  }, ANSWER_WITHIN_MS);
  const [paper] = decodeSlipBytes(wire.takeBytes(), { headDots: 576 });
  if (paper === undefined) throw new Error('nothing was sent');
  return paper;
}

describe('templates of slips, from the settings to the paper', () => {
  it('TP5, TP1, TP4 what an administrator saw is what the printer gets, in large print too', async () => {
    const office = await openOffice();
    const { administrator, printer } = office;
    await changeSettings(administrator, (settings) => ({
      ...settings,
      slipTemplates: [{ ...OWN, languages: [...OWN.languages], parts: [...OWN.parts] }],
      slipTemplateId: OWN.templateId,
      series: settings.series.map((series) =>
        series.seriesId === 'ho-tich'
          ? { ...series, prefix: 'AB', digits: 4, first: 958, last: 999, reserve: null, pad: null }
          : series,
      ),
    }));

    // It shows another number, and the code of nobody: the rest is the same, dot for dot.
    const seen = await preview(administrator, {});
    const paper = await pressAndDecode(office, {});
    const { code } = printer.slips.at(-1) ?? { code: null };
    expect(code).not.toBeNull();
    expect(paper.width).toBe(576);
    expect(paper.rows.length).toBeGreaterThanOrEqual(seen.length);
    const differing = seen.flatMap((row, y) => (row === paper.rows[y] ? [] : [y]));
    const [first = 0, last = seen.length] = [differing[0], differing.findLast((y) => y < seen.length - CODE_ROWS)];
    expect(first).toBeGreaterThan(50);
    expect(last - first).toBeLessThan(NUMBER_ROWS);

    const large = await preview(administrator, { largePrint: true });
    const largePaper = await pressAndDecode(office, { largePrint: true });
    expect(largePaper.rows.slice(0, 50)).toEqual(large.slice(0, 50));
    expect(largePaper.rows.slice(0, 200)).not.toEqual(paper.rows.slice(0, 200));
  });

  it('TP2, TP5 it says in words what hinders a template, draws nothing beyond all bounds, and shows officers nothing', async () => {
    const { officer, administrator } = await openOffice();
    const told = async (template: SlipTemplate) =>
      slipPreviewReplySchema.parse(await (await ask(administrator, { template: template as never })).json());
    // What every new template begins as.
    expect((await told({ ...BUILT_IN_SLIP_TEMPLATE, templateId: OWN.templateId })).problems).toEqual([]);
    const long = { vi: 'Xin ông/bà giữ trật tự. '.repeat(8).trim(), en: null, km: null };
    const look = { size: 'large', weight: 'bold', align: 'left', beside: false } as const;
    const tooLong = await told({ ...OWN, parts: [...OWN.parts, { kind: 'free-text', text: long, ...look }] });
    expect(tooLong.picture?.lengthMm).toBeGreaterThan(90);
    expect(tooLong.problems.map(({ field, code, figures }) => [field, code, figures[2]])).toEqual([
      ['parts', 'slip-too-long', 58],
      ['parts', 'slip-too-long', 80],
    ]);
    const spaces = Array.from({ length: 20 }, () => ({ kind: 'space', heightMm: 100 }) as const);
    const huge = await told({ ...OWN, parts: [...OWN.parts, ...spaces] });
    expect(huge.picture).toBeNull();
    expect(huge.problems.length).toBeGreaterThanOrEqual(20);
    expect((await ask(officer, {})).status).toBe(403);
    expect((await ask(administrator, { serviceId: 'none' as ServiceId })).status).toBe(404);
  });

  it('TP2 settings with a template that does not fit are refused, whoever sends them', async () => {
    const { administrator } = await openOffice();
    const long = { vi: 'Xin ông/bà giữ trật tự. '.repeat(8).trim(), en: null, km: null };
    const refused = changeSettings(administrator, (settings) => ({
      ...settings,
      slipTemplates: [
        {
          ...OWN,
          languages: [...OWN.languages],
          parts: [
            ...OWN.parts,
            { kind: 'free-text', text: long, size: 'title', weight: 'bold', align: 'left', beside: false },
          ],
        },
      ],
    }));
    await expect(refused).rejects.toThrow('slip-too-long');
  });
});
