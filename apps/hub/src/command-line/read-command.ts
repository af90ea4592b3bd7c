import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataFolder } from '../config.ts';
import { ConfigError } from '../ports/errors.ts';
import type { StoryLanguage } from './story-language.ts';

/** What the hub's program is asked to do besides running. Folders and files are absolute paths. */
export type DataCommand =
  | { readonly kind: 'verify'; readonly dataFolder: string }
  | { readonly kind: 'export-settings'; readonly dataFolder: string; readonly to: string | null }
  | { readonly kind: 'export-day'; readonly dataFolder: string; readonly to: string | null; readonly day: string }
  | { readonly kind: 'import-settings'; readonly dataFolder: string; readonly file: string }
  | {
      readonly kind: 'replay';
      readonly dataFolder: string;
      readonly day: string | null;
      readonly language: StoryLanguage;
    }
  | { readonly kind: 'reset-admin'; readonly dataFolder: string; readonly name: string };

/** `start` reads its own flags. */
export type HubCommand = DataCommand | { readonly kind: 'start' } | { readonly kind: 'help' };

type Flag = 'data' | 'to' | 'day' | 'language';
type Shape = { readonly flags: readonly Flag[]; readonly argument: string | null };

const SHAPES: Readonly<Record<string, Shape>> = {
  verify: { flags: ['data'], argument: null },
  export: { flags: ['data', 'to', 'day'], argument: null },
  'import-settings': { flags: ['data'], argument: 'FILE' },
  replay: { flags: ['data', 'day', 'language'], argument: null },
  'reset-admin': { flags: ['data'], argument: 'NAME' },
};

/**
 * The first word says what to do; without one the hub starts, as always. Throws `ConfigError` in one line for a
 * command or flag that does not exist.
 */
export function readCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): HubCommand {
  const [name = 'start', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') return { kind: 'help' };
  if (name === 'start' || name.startsWith('-')) return { kind: 'start' };
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (shape === undefined) throw new ConfigError(`"${name}" is not a command. See the commands with help.`);
  const read = readFlags(name, shape, rest);
  if (read === 'help') return { kind: 'help' };
  const { values, argument } = read;
  const dataFolder = readDataFolder(values.data, env, workingFolder);
  const to = values.to === undefined ? null : resolve(workingFolder, values.to);
  switch (name) {
    case 'verify':
      return { kind: 'verify', dataFolder };
    case 'export':
      return values.day === undefined
        ? { kind: 'export-settings', dataFolder, to }
        : { kind: 'export-day', dataFolder, to, day: values.day };
    case 'import-settings':
      return { kind: 'import-settings', dataFolder, file: resolve(workingFolder, argument) };
    case 'replay':
      return { kind: 'replay', dataFolder, day: values.day ?? null, language: readLanguage(values.language) };
    default:
      return { kind: 'reset-admin', dataFolder, name: argument };
  }
}

function readFlags(
  name: string,
  { flags, argument }: Shape,
  args: readonly string[],
): { readonly values: Partial<Record<Flag, string>>; readonly argument: string } | 'help' {
  const { values, positionals } = parse(name, flags, args);
  if (values.help) return 'help';
  const [first, extra] = positionals;
  if (argument === null && first !== undefined) {
    throw new ConfigError(`"${first}" is too much after ${name}. See the commands with help.`);
  }
  if (argument !== null && first === undefined) {
    throw new ConfigError(`${name} needs one more word: ${name} ${argument}. See the commands with help.`);
  }
  if (extra !== undefined) throw new ConfigError(`"${extra}" is too much after ${name} ${first}.`);
  return { values, argument: first ?? '' };
}

function parse(name: string, flags: readonly Flag[], args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...(Object.fromEntries(flags.map((flag) => [flag, { type: 'string' }])) as Record<Flag, { type: 'string' }>),
      },
    });
  } catch (error) {
    const [firstSentence] = (error as Error).message.split('. ');
    throw new ConfigError(`${name}: ${firstSentence}. See the flags with help.`, { cause: error });
  }
}

function readLanguage(value = 'vi'): StoryLanguage {
  if (value === 'vi' || value === 'en') return value;
  throw new ConfigError(`--language is "${value}"; the story is told in vi or en.`);
}
