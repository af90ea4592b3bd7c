import { FINGERPRINT_REASONS, FINGERPRINTS, FOUND_KINDS as WIRE_KINDS } from '@motcua/wires';
import { FOUND_KINDS, FOUND_REASONS } from '@motcua/protocol/machines';
import { PRINTER_MODEL_IDS } from '@motcua/protocol/printer-settings';
import { expect, test } from 'vitest';
import { createSystemSurvey } from './system-survey.ts';

test('DV2 what the table of plugs can say, the page can be told', () => {
  expect(FOUND_KINDS).toEqual(WIRE_KINDS);
  expect(FOUND_REASONS).toEqual(FINGERPRINT_REASONS);
  const models: readonly string[] = PRINTER_MODEL_IDS;
  for (const { modelId } of FINGERPRINTS) expect(modelId === null || models.includes(modelId)).toBe(true);
});

test('DV2 a port is told with its ids, its own name, and what stands there', async () => {
  const survey = createSystemSurvey({
    listPorts: () =>
      Promise.resolve([
        {
          ...{ port: 'printer', path: '/dev/usb/lp0', stablePath: null, serialNumber: 'X1' },
          ...{ usbVendorId: '04b8', usbProductId: '0e15', manufacturer: 'EPSON', product: 'EPSON TM-T20II' },
        },
      ]),
  });
  expect(await survey.list()).toMatchObject([
    {
      ...{ port: 'printer', path: '/dev/usb/lp0', usbId: '04b8:0e15', name: 'EPSON TM-T20II' },
      ...{ likely: 'printer', sure: true, modelId: 'epson-tm-t20' },
    },
  ]);
});
