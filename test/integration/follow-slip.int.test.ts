import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub } from '@motcua/hub';
import { followCheckReplySchema, type ServiceId } from '@motcua/protocol';
import { readScan } from '@motcua/wires';
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { freeFollowPort } from '../harness/follow-office.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { startVirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

const ANSWER_WITHIN_MS = 10_000;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A hub with a printer at the end of a real line, a kiosk, and an administrator. */
async function openOffice(paperWidthMm: 58 | 80) {
  const printer = await startVirtualTcpPrinter({ paperWidthMm, mmPerSecond: Infinity });
  cleanUps.push(() => printer.close());
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-follow-slip-'));
  cleanUps.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const hub = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder, allowedHosts: [], doors: null, adminPassword: null },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: printer.port }, paperWidthMm },
    },
  });
  cleanUps.push(() => hub.stop());
  const { names, password } = hub.demoSignIn ?? { names: [], password: '' };
  const admin = await signIn(hub.url, names.at(-1) ?? '', password);
  const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số'));
  cleanUps.push(() => kiosk.close());
  await kiosk.connected(ANSWER_WITHIN_MS);
  /** One press: the slip's own code, and what the independent decoder reads off the paper. */
  const press = async (): Promise<{ slipCode: string; number: string; read: string | null }> => {
    const before = printer.pieceCount;
    const { reply } = await kiosk.send(
      {
        ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [] },
        ...{ language: 'km', person: null, oneMore: true },
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    await eventually(() => {
      if (printer.pieceCount === before) throw new Error('nothing has come out');
    });
    const { slipCode, number } = reply.outcome;
    return { slipCode, number, read: printer.pieces.at(-1)?.code ?? null };
  };
  return { hub, admin, press };
}

describe.each([58, 80] as const)('a slip on %i mm paper', (paperWidthMm) => {
  it('FO2 FO3 has the bare code until a phone was there, then an address that phones and scanners both take', async () => {
    const { admin, press } = await openOffice(paperWidthMm);
    const port = await freeFollowPort();
    const begin = async (): Promise<Response> =>
      fetch(`${admin.url}/api/follow/check`, {
        method: 'POST',
        headers: { cookie: admin.cookie ?? '', origin: admin.url },
      });
    const follow = { enabled: true, port, host: '127.0.0.1', checkedAt: null };
    await changeSettings(admin, (settings) => ({ ...settings, follow }));
    const before = await press();
    expect(before.read).toBe(before.slipCode);

    await eventually(async () => {
      const begun = followCheckReplySchema.parse(await (await begin()).json());
      if (begun.kind !== 'begun') throw new Error(begun.kind);
      // As a phone does it: in capitals, as the code has it.
      const page = await fetch(begun.state.check?.url ?? '');
      expect(page.status).toBe(200);
      await fetch(`${begun.state.check?.url ?? ''}/state`);
    });
    const { slipCode, number, read } = await press();
    expect(read).toBe(`HTTP://127.0.0.1:${port}/S/${slipCode.toUpperCase()}`);
    expect((await fetch(read ?? '')).status).toBe(200);
    expect(await (await fetch(`${read ?? ''}/state`)).json()).toMatchObject({
      kind: 'waiting',
      number,
      language: 'km',
    });
    expect(readScan(read ?? '', 2026)).toEqual({ kind: 'slip-code', code: slipCode });

    await changeSettings(admin, (settings) => ({ ...settings, follow: { ...follow, enabled: false } }));
    const after = await press();
    expect(after.read).toBe(after.slipCode);
  });
});
