import type { Machine } from './describe-machine.ts';
import type { Result } from './result.ts';

const HEADINGS = ['what', 'ours', 'raw', 'ratio', 'goal', 'verdict'] as const;

/** The table for a terminal: columns as wide as what stands in them. */
export function terminalTable(results: readonly Result[]): string {
  const rows = [HEADINGS as readonly string[], ...results.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same for a page of Markdown. */
export function markdownTable(results: readonly Result[]): string {
  const rows = [HEADINGS as readonly string[], HEADINGS.map(() => '---'), ...results.map(cellsOf)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function machineInWords({ processor, cores, memoryGb, system, node, busyBefore, loadBefore }: Machine): string {
  const busy = `${Math.round(busyBefore * 100)} % busy before the run (load ${loadBefore.toFixed(2)})`;
  return `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, ${busy}`;
}

function cellsOf({ what, ours, raw, ratio, goal, verdict }: Result): string[] {
  return [what, ours, raw ?? '–', ratio === null ? '–' : ratio.toFixed(2), goal ?? '–', verdict];
}
