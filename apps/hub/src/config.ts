import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { ConfigError } from './ports/errors.ts';

export type HubConfig = {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataFolder: string;
  /** What this start says of the first printer; whatever it does not say stays as the settings have it. */
  readonly printer: Partial<Pick<PrinterSettings, 'connection' | 'paperWidthMm'>>;
  /** Names and addresses besides the machine's own under which pages may be asked for. */
  readonly allowedHosts: readonly string[];
  /** The administrator's first password; null: one is made and shown once. */
  readonly adminPassword: string | null;
  /** TL4: null: plain HTTP alone, and nobody is told where the hub is. */
  readonly doors: DoorsConfig | null;
};

export type DoorsConfig = {
  /** `loopback`: plain HTTP is for this machine alone. */
  readonly http: 'on' | 'off' | 'loopback';
  /** Null: no HTTPS. */
  readonly httpsPort: number | null;
  /** TL5, TL6: the hub tells the office network where it is. */
  readonly announced: boolean;
};

const USUAL_HTTPS_PORT = 4843;

/** What `start` takes. */
export const START_FLAGS = `  --port <number>      MOTCUA_PORT            port of pages and sockets (4800)
  --https-port <port>  MOTCUA_HTTPS_PORT      port of the same over TLS, or off (4843; with --port 0 off)
  --http <who>         MOTCUA_HTTP            plain HTTP for everybody (on), this machine alone (loopback), nobody (off)
  --announce <on|off>  MOTCUA_ANNOUNCE        tells the office network where this hub is (on)
  --host <address>     MOTCUA_HOST            address to listen on (127.0.0.1; 0.0.0.0 for the office network)
  --data <folder>      MOTCUA_DATA            where the journal, slips and logs are kept (./data)
  --printer <printer>  MOTCUA_PRINTER         simulated, or tcp://<address>:<port> (as the settings say; at first simulated)
  --paper <mm>         MOTCUA_PAPER           width of the slip paper, 58 or 80 (as the settings say; at first 80)
  --allow-host <name>  MOTCUA_ALLOWED_HOSTS   further names of this hub, separated by commas
                       MOTCUA_ADMIN_PASSWORD  the administrator's first password (made and shown once otherwise)
  --help               these lines`;

/** What `npm start -- --help` prints. */
export const USAGE = `Usage: npm start -- [flags]\n\n${START_FLAGS}`;

const FLAGS = ['port', 'https-port', 'http', 'announce', 'host', 'data', 'printer', 'paper', 'allow-host'] as const;
type Flag = (typeof FLAGS)[number];

const VARIABLES: Readonly<Record<Flag, string>> = {
  port: 'MOTCUA_PORT',
  'https-port': 'MOTCUA_HTTPS_PORT',
  http: 'MOTCUA_HTTP',
  announce: 'MOTCUA_ANNOUNCE',
  host: 'MOTCUA_HOST',
  data: 'MOTCUA_DATA',
  printer: 'MOTCUA_PRINTER',
  paper: 'MOTCUA_PAPER',
  'allow-host': 'MOTCUA_ALLOWED_HOSTS',
};

const DEFAULTS: Readonly<Record<Flag, string>> = {
  port: '4800',
  'https-port': '',
  http: 'on',
  announce: 'on',
  host: '127.0.0.1',
  data: './data',
  printer: '',
  paper: '',
  'allow-host': '',
};

/** `help` when the words for the command line were asked for. Flags win over the environment. Throws ConfigError. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): HubConfig | 'help' {
  const values = readFlags(args);
  if (values === 'help') return 'help';
  const setting = (flag: Flag): { value: string; name: string } => {
    const flagged = values[flag];
    if (flagged !== undefined) return { value: flagged, name: `--${flag}` };
    const variable = env[VARIABLES[flag]];
    if (variable !== undefined && variable !== '') return { value: variable, name: VARIABLES[flag] };
    return { value: DEFAULTS[flag], name: `--${flag}` };
  };
  const port = readPort(setting('port'));
  return {
    port,
    host: setting('host').value,
    dataFolder: readDataFolder(values.data, env, workingFolder),
    printer: { ...readPrinter(setting('printer')), ...readPaper(setting('paper')) },
    allowedHosts: setting('allow-host')
      .value.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    adminPassword: env['MOTCUA_ADMIN_PASSWORD'] ?? null,
    doors: readDoors(port, setting),
  };
}

/** Where the hub keeps everything, as an absolute path. `flag`: what stands after `--data`; undefined without it. */
export function readDataFolder(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): string {
  return resolve(workingFolder, flag ?? (env[VARIABLES.data] || DEFAULTS.data));
}

function readFlags(args: readonly string[]): Partial<Record<Flag, string>> | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        ...(Object.fromEntries(FLAGS.map((flag) => [flag, { type: 'string' }])) as Record<Flag, { type: 'string' }>),
      },
    });
    const unknown = positionals.find((word) => word !== 'start');
    if (unknown !== undefined)
      throw new Error(`"${unknown}" is no flag of start, and a command stands before all flags`);
    return values.help ? 'help' : values;
  } catch (error) {
    const [firstSentence] = (error as Error).message.split('. ');
    throw new ConfigError(`${firstSentence}. See the flags with --help.`, { cause: error });
  }
}

function readPort({ value, name }: { value: string; name: string }): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw new ConfigError(`${name} is "${value}"; it must be a port from 1 to 65535, or 0 for any free one.`);
}

/** TL4: two doors, one of which at least is open. Whoever asks for any free port tries something out, with one door. */
function readDoors(port: number, setting: (flag: Flag) => { value: string; name: string }): DoorsConfig {
  const https = setting('https-port');
  const usual = port === 0 ? 'off' : String(USUAL_HTTPS_PORT);
  const wanted = { ...https, value: https.value === '' ? usual : https.value };
  const httpsPort = wanted.value === 'off' ? null : readPort(wanted);
  const http = readOneOf(setting('http'), ['on', 'off', 'loopback'] as const);
  if (http === 'off' && httpsPort === null) {
    throw new ConfigError(`${setting('http').name} is "off", and there is no HTTPS: nobody could reach this hub.`);
  }
  if (httpsPort === port && port !== 0) {
    throw new ConfigError(`${https.name} is ${port}, which is the port of plain HTTP; they must differ.`);
  }
  return { http, httpsPort, announced: readOneOf(setting('announce'), ['on', 'off'] as const) === 'on' };
}

function readOneOf<Word extends string>(
  { value, name }: { value: string; name: string },
  words: readonly Word[],
): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new ConfigError(`${name} is "${value}"; it must be one of ${words.join(', ')}.`);
}

function readPaper({ value, name }: { value: string; name: string }): Pick<HubConfig['printer'], 'paperWidthMm'> {
  if (value === '') return {};
  if (value === '58') return { paperWidthMm: 58 };
  if (value === '80') return { paperWidthMm: 80 };
  throw new ConfigError(`${name} is "${value}"; slip paper is 58 or 80 mm wide.`);
}

function readPrinter({ value, name }: { value: string; name: string }): Pick<HubConfig['printer'], 'connection'> {
  if (value === '') return {};
  if (value === 'simulated') return { connection: { kind: 'simulated' } };
  const match = /^tcp:\/\/(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(value);
  const port = Number(match?.[2] ?? 9100);
  if (!match?.[1] || port < 1 || port > 65535) {
    throw new ConfigError(`${name} is "${value}"; write "simulated", or for example "tcp://192.168.1.50:9100".`);
  }
  return { connection: { kind: 'tcp', host: match[1].replace(/^\[|\]$/g, ''), port } };
}
