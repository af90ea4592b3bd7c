import type { Registry } from 'prom-client';
import { BOARD_LINE_STATES, BOARD_STATES } from '@motcua/protocol/board-lines';
import type { LedBoardLineStatus } from '../../ports/led-boards.ts';
import { registerGauge } from './register-gauge.ts';

/** A line by its id, and how it is. */
export type MeasuredBoardLine = { readonly lineId: string; readonly status: LedBoardLineStatus };

/**
 * LB5: lines of boards and the boards on them. Counts are read from the lines when somebody asks, and begin anew with the
 * hub and with changed settings: so they are gauges.
 */
export function registerBoards(registers: Registry[], lines: () => readonly MeasuredBoardLine[]): void {
  registerGauge(
    registers,
    'motcua_board_line_state',
    'State of a line of boards: 1 for the present one',
    ['line', 'state'],
    (set) => {
      for (const { lineId: line, status } of lines()) {
        for (const state of BOARD_LINE_STATES) set({ line, state }, status.state === state ? 1 : 0);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_board_line_events',
    'Openings, failed openings and losses of a line',
    ['line', 'event'],
    (set) => {
      for (const { lineId: line, status } of lines()) {
        const { opened, failedOpenings, lost } = status.counts;
        set({ line, event: 'opened' }, opened);
        set({ line, event: 'failed' }, failedOpenings);
        set({ line, event: 'lost' }, lost);
      }
    },
  );
  registerGauge(registers, 'motcua_board_line_bytes_sent', 'Bytes that a line has taken', ['line'], (set) => {
    for (const { lineId: line, status } of lines()) set({ line }, status.counts.bytesOut);
  });
  registerGauge(
    registers,
    'motcua_board_state',
    'State of a board: 1 for the present one',
    ['line', 'board', 'state'],
    (set) => {
      for (const { lineId: line, status } of lines()) {
        for (const { boardId: board, state: now } of status.boards) {
          for (const state of BOARD_STATES) set({ line, board, state }, now === state ? 1 : 0);
        }
      }
    },
  );
  registerGauge(
    registers,
    'motcua_board_turns',
    'Turns of a board, in all and by bad end',
    ['line', 'board', 'end'],
    (set) => {
      for (const { lineId: line, status } of lines()) {
        for (const { boardId: board, counts } of status.boards) {
          set({ line, board, end: 'sent' }, counts.sent);
          set({ line, board, end: 'silent' }, counts.silent);
          set({ line, board, end: 'refused' }, counts.refused);
        }
      }
    },
  );
}
