import { readFileSync, writeFileSync } from 'node:fs';
import type { Machine } from './describe-machine.ts';
import { machineInWords, markdownTable } from './print-table.ts';
import type { Result } from './result.ts';

const BEGIN = '<!-- Written by `npm run bench -- --write-docs`; not by hand. -->';
const END = '<!-- End of what is written by `npm run bench`. -->';

/** Replaces the table between its marks. `kindOfRun`: when, and how thorough. Throws when the marks are not there. */
export function writeDocs(path: string, results: readonly Result[], machine: Machine, kindOfRun: string): void {
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no marks for the table`);
  const table = `${BEGIN}\n\n${kindOfRun}. ${machineInWords(machine)}.\n\n${markdownTable(results)}\n\n`;
  writeFileSync(path, page.slice(0, begin) + table + page.slice(end));
}
