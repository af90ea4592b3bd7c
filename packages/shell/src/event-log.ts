import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loggedFields } from './logged-fields.ts';

/** Three files of this size at most: on a kiosk that is well, more than a year. */
const MOST_BYTES = 256 * 1024;
const OLDER_FILES = 2;

export type LoggedLine = {
  readonly at: number;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
};

export interface EventLog {
  write(message: string, fields: Readonly<Record<string, unknown>>): LoggedLine;
  /** The newest lines of all files, oldest first, as they stand there, in so many bytes at most. */
  read(mostBytes: number): string;
}

/**
 * AP7: what happened to this program, one line of JSON each, in files of bounded size. Nobody's name and no number of a person
 * gets in (`loggedFields`). Where the disk takes nothing the appliance works on without its log.
 */
export function openEventLog(folder: string, wallMs: () => number): EventLog {
  const path = (age: number) => join(folder, age === 0 ? 'appliance.log' : `appliance.${age}.log`);
  let bytes = attempt(() => statSync(path(0)).size) ?? 0;
  attempt(() => mkdirSync(folder, { recursive: true }));

  function turnOver(): void {
    for (let age = OLDER_FILES; age > 0; age -= 1) attempt(() => renameSync(path(age - 1), path(age)));
    bytes = 0;
  }
  return {
    write: (message, fields) => {
      const line: LoggedLine = {
        at: Math.round(wallMs()),
        message: message.slice(0, 200),
        fields: loggedFields(fields),
      };
      const text = `${JSON.stringify({ ...line, at: new Date(line.at).toISOString() })}\n`;
      if (bytes + text.length > MOST_BYTES) turnOver();
      attempt(() => appendFileSync(path(0), text));
      bytes += Buffer.byteLength(text);
      return line;
    },
    read: (mostBytes) => {
      let text = '';
      for (let age = 0; age <= OLDER_FILES && text.length < mostBytes; age += 1) {
        text = (attempt(() => readFileSync(path(age), 'utf8')) ?? '') + text;
      }
      if (Buffer.byteLength(text) <= mostBytes) return text;
      const kept = Buffer.from(text).subarray(-mostBytes).toString();
      return kept.slice(kept.indexOf('\n') + 1);
    },
  };
}

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
