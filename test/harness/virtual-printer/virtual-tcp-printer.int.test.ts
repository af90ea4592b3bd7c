import {
  commonProfile,
  createSlipDrawer,
  type SlipDocument,
  SlipPrinter,
  systemPrinterTimers,
  TcpTransport,
} from '@motcua/printing';
import { afterEach, expect, it } from 'vitest';

import { startVirtualTcpPrinter } from './virtual-tcp-printer.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

it('knows which slips came out, whole and how often', async () => {
  const virtual = await startVirtualTcpPrinter({ paperWidthMm: 58, mmPerSecond: Infinity });
  cleanUps.push(() => virtual.close());
  const timers = systemPrinterTimers();
  const drawer = createSlipDrawer(timers);
  cleanUps.push(() => drawer.close());
  const printer = new SlipPrinter({
    transport: new TcpTransport({ host: virtual.host, port: virtual.port, timers, random: Math.random }),
    profile: commonProfile(58),
    timers,
    drawer,
    knownProof: null,
  });
  cleanUps.push(() => printer.close());
  await new Promise<void>((resolve) => {
    printer.onStatus((status) => {
      if (status.state === 'ready') resolve();
    });
  });

  for (const code of ['first', 'second', 'second']) {
    expect(await printer.print(slipWithCode(code), { beforeFirstByte: () => undefined })).toEqual({
      kind: 'confirmed',
    });
  }
  virtual.device.runOutOfPaperAfter(100);
  expect(await printer.print(slipWithCode('half'), { beforeFirstByte: () => undefined })).toHaveProperty(
    'kind',
    'interrupted',
  );

  expect(virtual.slips.map((slip) => slip.code)).toEqual(['first', 'second', 'second']);
  expect(virtual.repeatedCodes).toEqual(['second']);
  expect(virtual.device.strayBytes).toBe(0);
});

function slipWithCode(code: string): SlipDocument {
  return {
    paperWidthMm: 58,
    blocks: [
      { kind: 'number', text: 'A001' },
      { kind: 'qr', payload: code, beneath: null, beside: [] },
    ],
  };
}
