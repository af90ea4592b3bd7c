import type { Machine } from './describe-machine.ts';
import type { Result } from './result.ts';

const HEADINGS = ['what', 'ours', 'raw', 'ratio', 'goal', 'verdict'] as const;

/** The table for a terminal. */
export function terminalTable(results: readonly Result[]): string {
  return paddedRows(results)
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}

/** The same for a page of Markdown, laid out as the project's formatter would. */
export function markdownTable(results: readonly Result[]): string {
  const [headings = [], ...rows] = paddedRows(results);
  const rule = headings.map((heading) => '-'.repeat(heading.length));
  return [headings, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Columns as wide as what stands in them. */
function paddedRows(results: readonly Result[]): string[][] {
  const rows = [HEADINGS as readonly string[], ...results.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
}

export function machineInWords({ processor, cores, memoryGb, system, node, busyBefore, loadBefore }: Machine): string {
  const busy = `${Math.round(busyBefore * 100)} % busy before the run (load ${loadBefore.toFixed(2)})`;
  return `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, ${busy}`;
}

function cellsOf({ what, ours, raw, ratio, goal, verdict }: Result): string[] {
  return [what, ours, raw ?? '–', ratio === null ? '–' : ratio.toFixed(2), goal ?? '–', verdict];
}
