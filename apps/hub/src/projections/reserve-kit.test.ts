import { reserveKitReplySchema } from '@motcua/protocol';
import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import { BUILT_IN_SLIP_TEMPLATE, LARGE_PRINT_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { PrinterId, SlipTemplateId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { KIOSK, QueueScenario } from '../domain/testing/queue-scenario.ts';
import { reserveReply } from './reserve-kit.ts';

const printerId = 'own' as PrinterId;
const slipTemplateId = 'ours' as SlipTemplateId;
const { deviceId } = KIOSK as Extract<typeof KIOSK, { kind: 'device' }>;
const printer: PrinterSettings = {
  ...{ ...PLAIN_PRINTER, printerId, name: 'Máy in của kiosk', paperWidthMm: 80 },
  connection: {
    ...{ kind: 'kiosk', deviceId },
    port: {
      ...{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 115_200, dataBits: 8 },
      ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
    },
  },
};
const slipTemplates = [
  {
    ...{ ...BUILT_IN_SLIP_TEMPLATE, templateId: slipTemplateId },
    parts: [...BUILT_IN_SLIP_TEMPLATE.parts, ...LARGE_PRINT_SLIP_TEMPLATE.parts],
  },
];

/** As a hub of a later version says it: one field more in everything that has fields. */
function fromNewerHub(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(fromNewerHub);
  if (typeof told !== 'object' || told === null) return told;
  const fields = Object.entries(told).map(([name, value]) => [name, fromNewerHub(value)] as const);
  return { ...Object.fromEntries(fields), fromALaterVersion: true };
}

it('HL1 a kiosk reads what it needs to be alone also where a newer hub says more of anything in it', () => {
  const queue = new QueueScenario({ printers: [printer], slipTemplates, slipTemplateId });
  queue.issue('ho-tich');
  const reply = reserveReply(queue.state, { actor: KIOSK, printerId }, null, queue.at);
  expect(reply).toMatchObject({ kind: 'kit', kit: { printer, templates: slipTemplates } });
  expect(reserveKitReplySchema.parse(fromNewerHub(reply))).toEqual(reply);
});
