import { centreSettingsSchema } from '@motcua/protocol';
import { FOUND_AT_KIOSKS, FOUND_KINDS } from '@motcua/protocol/machines';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { expect, it, describe } from 'vitest';
import { addFound, type FoundThing } from './add-found.ts';
import { hasChanges, startEditing } from './editing.ts';
import { smallCentre } from './small-centre.ts';

const start = startEditing(smallCentre);
const kiosk = 'kiosk-1' as DeviceId;
const adapter: FoundThing = { at: { port: 'serial', path: '/dev/serial/by-id/usb-1a86', kiosk: null }, modelId: null };
const lp0: FoundThing = { at: { port: 'printer', path: '/dev/usb/lp0', kiosk: null }, modelId: 'epson-tm-t20' };
const networked: FoundThing = { at: { port: 'network', host: '192.168.1.60', tcpPort: 9100 }, modelId: null };

describe('taking what was found into the settings', () => {
  it('DV2 each kind has an entry of its own at the port, in the right shape, behind those that are there', () => {
    let editing = start;
    const paths: string[] = [];
    for (const kind of FOUND_KINDS) {
      const added = addFound(editing, adapter, kind, 'Mới');
      if (added === null) throw new Error(`${kind} was not added`);
      editing = added.editing;
      paths.push(added.path);
    }
    expect(centreSettingsSchema.parse(editing.draft)).toEqual(editing.draft);
    expect(hasChanges(editing)).toBe(true);
    const { printers, boardLines, scanners, keypadLines } = editing.draft;
    expect(paths).toEqual([
      `printers[${printers.length - 1}]`,
      `boardLines[${boardLines.length - 1}]`,
      'scanners[0]',
      'keypadLines[0]',
    ]);
    const last = [printers.at(-1), boardLines.at(-1), scanners.at(-1), keypadLines.at(-1)];
    expect(last.map((entry) => entry?.connection)).toMatchObject([
      { kind: 'serial', path: '/dev/serial/by-id/usb-1a86', baudRate: 115_200 },
      ...Array.from({ length: 3 }, () => ({ kind: 'serial', path: '/dev/serial/by-id/usb-1a86', baudRate: 9_600 })),
    ]);
  });

  it('DV2 a printer comes with its model, at its USB port or at its address', () => {
    const usb = addFound(start, lp0, 'printer', 'Máy in mới')?.editing.draft.printers.at(-1);
    expect(usb).toMatchObject({ connection: { kind: 'usb', path: '/dev/usb/lp0' }, modelId: 'epson-tm-t20' });
    const tcp = addFound(start, networked, 'printer', 'Máy in mới')?.editing.draft.printers.at(-1);
    expect(tcp).toMatchObject({ connection: { kind: 'tcp', host: '192.168.1.60', port: 9100 }, modelId: 'unknown' });
  });

  it('DV2 at a kiosk it is that kiosk’s own printer or scanner, and nothing else', () => {
    const at = (port: 'serial' | 'printer', path: string): FoundThing => ({ at: { port, path, kiosk }, modelId: null });
    const own = { kind: 'kiosk', deviceId: kiosk } as const;
    const usb = addFound(start, at('printer', '/dev/usb/lp0'), 'printer', 'Mới')?.editing.draft;
    expect(usb?.printers.at(-1)?.connection).toEqual({ ...own, port: { kind: 'usb', path: '/dev/usb/lp0' } });
    const cable = addFound(start, at('serial', 'COM3'), 'printer', 'Mới')?.editing.draft;
    expect(cable?.printers.at(-1)?.connection).toMatchObject({ ...own, port: { path: 'COM3', baudRate: 115_200 } });
    // It reports to the page before it, so that no counter is needed.
    const noCounters = startEditing({ ...smallCentre, counters: [] });
    const scanner = addFound(noCounters, at('serial', 'COM3'), 'scanner', 'Mới')?.editing.draft;
    const connection = { ...own, port: { path: 'COM3', baudRate: 9_600 } };
    expect(scanner?.scanners.at(-1)).toMatchObject({ connection, reportsTo: own });
    for (const draft of [usb, cable]) expect(centreSettingsSchema.parse(draft)).toEqual(draft);
    expect(FOUND_KINDS.filter((kind) => addFound(start, at('serial', 'COM3'), kind, 'Mới') !== null)).toEqual([
      ...FOUND_AT_KIOSKS,
    ]);
    expect(addFound(start, at('printer', '/dev/usb/lp0'), 'scanner', 'Mới')).toBeNull();
  });

  it('DV2 nothing but a printer is at a printer’s port or at an address, and a scanner needs a counter', () => {
    expect(addFound(start, lp0, 'boards', 'Mới')).toBeNull();
    expect(addFound(start, networked, 'scanner', 'Mới')).toBeNull();
    expect(addFound(startEditing({ ...smallCentre, counters: [] }), adapter, 'scanner', 'Mới')).toBeNull();
  });
});
