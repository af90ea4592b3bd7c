import { describe, expect, it } from 'vitest';
import type { DeviceHealthView } from '@motcua/protocol';
import { journalContract } from '../../ports/journal-contract.ts';
import { paperRollsContract } from '../../ports/paper-rolls-contract.ts';
import { slipCountsContract } from '../../ports/slip-counts-contract.ts';
import { slipOutboxContract } from '../../ports/slip-outbox-contract.ts';
import { batchOf, sampleAnswer, sampleEvent, sampleSlipJob } from '../../ports/testing/storage-samples.ts';
import { MemoryJournal } from '../memory/journal.ts';
import { MemorySlipOutbox } from '../memory/slip-outbox.ts';
import { NO_SLIPS } from '../../ports/slip-outbox.ts';
import type { StoredSlips } from '../memory/stored-slips.ts';
import type { BoardId } from '@motcua/protocol/vocabulary';
import type { MeasuredBoardLine } from './register-boards.ts';
import type { MeasuredMachines } from './register-metrics.ts';
import type { MeasuredPrinter } from './register-printers.ts';
import { createPrometheus, measuredJournal, measuredOutbox } from './prometheus.ts';

const clock = { now: () => 0, monotonicMs: () => performance.now() };

const NO_MACHINES: MeasuredMachines = {
  ...{ boardLines: () => [], printers: () => [], health: () => null, versions: () => [] },
  inputs: () => ({ scanners: [], keypadLines: [] }),
};

function open() {
  const slips: StoredSlips = new Map();
  const prometheus = createPrometheus(() => ({ kiosk: 2, display: 0, staff: 1 }), NO_MACHINES);
  const journal = measuredJournal(new MemoryJournal(slips), prometheus.measurements, clock);
  const kept = new MemorySlipOutbox(slips);
  const outbox = measuredOutbox(kept, prometheus.measurements);
  return { prometheus, journal, outbox, rolls: kept.rolls, close: () => journal.close() };
}

describe('measured, the storage does what it did before', () => {
  journalContract(open);
  slipOutboxContract(open);
  slipCountsContract(open);
  paperRollsContract(open);
});

describe('metrics', () => {
  it('count commands, batches, slips and clients', async () => {
    const { prometheus, journal, outbox } = open();
    const job = sampleSlipJob('1-1.0');
    journal.append(
      batchOf({ events: [sampleEvent(1)], answers: [sampleAnswer('a', 1), sampleAnswer('b', 1)], slipJobs: [job] }),
    );
    outbox.setState(job.jobId, 'confirmed', 5, null);
    prometheus.measurements.commandAnswered('issue-ticket', 'accepted');
    prometheus.measurements.commandAnswered('call-next', 'no-one-waiting');
    const lines = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_batch_commands_sum 2',
      'motcua_batch_commands_count 1',
      'motcua_commit_seconds_count 1',
      'motcua_slips_total{state="confirmed"} 1',
      'motcua_commands_total{type="issue-ticket",outcome="accepted"} 1',
      'motcua_commands_total{type="call-next",outcome="no-one-waiting"} 1',
      'motcua_connected_clients{role="kiosk"} 2',
      'motcua_connected_clients{role="staff"} 1',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('LB5 tell the state and the counts of each line of boards and of each board, as they are when asked', async () => {
    const counts = { opened: 3, lost: 2, failedOpenings: 5, bytesOut: 700 };
    const board = { boardId: 'b1' as BoardId, since: 1, timesFailed: 1, decoded: null } as const;
    let lines: readonly MeasuredBoardLine[] = [
      {
        lineId: 'l1',
        status: {
          ...{ state: 'lost', since: 1, lastError: null, counts },
          boards: [{ ...board, state: 'line-down', counts: { sent: 40, silent: 4, refused: 0 } }],
        },
      },
    ];
    const prometheus = createPrometheus(() => ({}), { ...NO_MACHINES, boardLines: () => lines });
    const told = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_board_line_state{line="l1",state="lost"} 1',
      'motcua_board_line_state{line="l1",state="open"} 0',
      'motcua_board_line_events{line="l1",event="failed"} 5',
      'motcua_board_line_bytes_sent{line="l1"} 700',
      'motcua_board_state{line="l1",board="b1",state="line-down"} 1',
      'motcua_board_turns{line="l1",board="b1",end="silent"} 4',
    ]) {
      expect(told).toContain(line);
    }
    lines = [];
    expect(await prometheus.text()).not.toContain('l1');
  });

  it('SC6, KP5 tell the state and the use of scanners and keypads, and never what was read', async () => {
    const counts = { opened: 3, lost: 2, failedOpenings: 5, bytesIn: 700 };
    const status = { state: 'lost', since: 1, lastError: null, counts } as const;
    const prometheus = createPrometheus(() => ({}), {
      ...NO_MACHINES,
      inputs: () => ({
        scanners: [{ scannerId: 's1', status, counts: { read: 9, told: 4, again: 7, tooMany: 3, unheard: 2 } }],
        keypadLines: [{ lineId: 'k1', status, presses: [{ address: 2, presses: 6 }] }],
      }),
    });
    const told = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_input_line_state{kind="scanner",line="s1",state="lost"} 1',
      'motcua_input_line_state{kind="keypads",line="k1",state="open"} 0',
      'motcua_input_line_events{kind="scanner",line="s1",event="failed"} 5',
      'motcua_scanner_readings{scanner="s1",fate="unheard"} 2',
      'motcua_keypad_presses{line="k1",address="2"} 6',
    ]) {
      expect(told).toContain(line);
    }
  });

  it('SL3, SL5, SL10 tell how each printer is, what became of the day’s slips, and how much paper is left', async () => {
    const paper = {
      rollSince: 1,
      slips: 12,
      usedMm: 1_020,
      leftMm: 48_980,
      morningMm: null,
      isLow: false,
      askedAt: null,
    };
    const printer: MeasuredPrinter = {
      ...{ printerId: 'p1', state: 'paper-out', proofLevel: 'B', waitingSlips: 2 },
      ...{ today: { ...NO_SLIPS, confirmed: 9, moved: 3 }, paper },
    };
    let printers = [printer, { ...printer, printerId: 'p2', paper: { ...paper, leftMm: null, isLow: true } }];
    const prometheus = createPrometheus(() => ({}), { ...NO_MACHINES, printers: () => printers });
    const told = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_printer_state{printer="p1",state="paper-out"} 1',
      'motcua_printer_state{printer="p1",state="ready"} 0',
      'motcua_printer_proof{printer="p1",level="B"} 1',
      'motcua_printer_waiting_slips{printer="p1"} 2',
      'motcua_printer_slips_today{printer="p1",end="confirmed"} 9',
      'motcua_printer_slips_today{printer="p1",end="moved"} 3',
      'motcua_printer_roll_slips{printer="p1"} 12',
      'motcua_printer_paper_metres{printer="p1",of="used"} 1.02',
      'motcua_printer_paper_metres{printer="p1",of="left"} 48.98',
      'motcua_printer_paper_low{printer="p2"} 1',
    ]) {
      expect(told).toContain(line);
    }
    expect(told.join()).not.toContain('motcua_printer_paper_metres{printer="p2",of="left"}');
    // Printers that the settings name no more are forgotten.
    printers = [];
    expect(await prometheus.text()).not.toContain('p1');
  });

  it('DV5 tell how many slips are to be checked, and whether kiosks and displays are there, as it is when asked', async () => {
    const display = {
      deviceId: 'd1',
      role: 'display',
      name: 'Sảnh',
      connected: false,
      since: 1,
      expected: true,
      unusedSince: null,
    };
    let health: unknown = { appliances: [display], slipsToCheck: { count: 3 } };
    const prometheus = createPrometheus(() => ({}), {
      ...NO_MACHINES,
      health: () => health as DeviceHealthView | null,
    });
    const told = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_slips_to_check 3',
      'motcua_appliance_connected{device="d1",role="display",name="Sảnh"} 0',
      'motcua_appliance_unused{device="d1",role="display",name="Sảnh"} 0',
    ]) {
      expect(told).toContain(line);
    }
    health = null;
    expect(await prometheus.text()).not.toContain('"d1"');
  });

  it('DV5, VO4, HL1 tell which display is heard and what it lacks, and what became of numbers that a kiosk gave alone', async () => {
    const appliances = ['d1', 'd2', 'd3', 'k1'].map((deviceId) => ({
      deviceId,
      name: `Tên ${deviceId}`,
      role: 'display',
    }));
    const voice = (deviceId: string, speaks: boolean, sound: string, missing: readonly string[] = []) => ({
      ...{ deviceId, speaks, sound, missing, unplayable: [] },
    });
    const voices = [voice('d1', true, 'ready', ['pack/so']), voice('d2', true, 'blocked'), voice('d3', false, 'none')];
    const reserve = {
      ...{ deviceId: 'k1', since: 1, until: 2, given: 14, placed: 12, expired: 1, unsure: 2 },
      ...{ withoutSlip: ['A807'], refused: [] },
    };
    let health: unknown = { appliances, voices, reserves: [reserve], slipsToCheck: { count: 0 } };
    const prometheus = createPrometheus(() => ({}), {
      ...NO_MACHINES,
      health: () => health as DeviceHealthView | null,
    });
    const told = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_display_voice{device="d1",name="Tên d1",state="speaking"} 1',
      'motcua_display_voice{device="d1",name="Tên d1",state="mute"} 0',
      'motcua_display_voice{device="d2",name="Tên d2",state="mute"} 1',
      'motcua_display_voice{device="d3",name="Tên d3",state="silent"} 1',
      'motcua_display_missing{device="d1",name="Tên d1",what="clips"} 1',
      'motcua_display_missing{device="d2",name="Tên d2",what="playlist"} 0',
      'motcua_kiosk_alone_numbers{device="k1",name="Tên k1",fate="given"} 14',
      'motcua_kiosk_alone_numbers{device="k1",name="Tên k1",fate="placed"} 12',
      'motcua_kiosk_alone_numbers{device="k1",name="Tên k1",fate="without-slip"} 1',
      'motcua_kiosk_alone_numbers{device="k1",name="Tên k1",fate="refused"} 0',
    ]) {
      expect(told).toContain(line);
    }
    // A display that has gone tells nothing of its sound, and a hub of before the first alone number nothing of those.
    health = { appliances, voices: [], slipsToCheck: { count: 0 } };
    const later = await prometheus.text();
    for (const name of ['motcua_display_voice{', 'motcua_kiosk_alone_numbers{']) expect(later).not.toContain(name);
  });

  it('of two hubs in one process are kept apart', async () => {
    const [one, other] = [open(), open()];
    one.prometheus.measurements.commandAnswered('issue-ticket', 'accepted');
    expect(await other.prometheus.text()).not.toContain('issue-ticket');
  });
});
