import { NIGHT_SCREENS, type NightScreen } from './rest-screen.ts';

export type ApplianceSettings = {
  /** The hub's origin, e.g. `http://10.0.0.5:4800`; null: not said, and the device finds its hub itself (FS1). */
  readonly hubUrl: string | null;
  readonly windowed: boolean;
  /** AP5: which screen of the machine, by number, name or id; empty: the main one. */
  readonly screen: string;
  /** AP6: what becomes of the screen outside the hours; null: what is usual for this kind of appliance. */
  readonly night: NightScreen | null;
};

const EXAMPLE = 'http://127.0.0.1:4800';

/**
 * Where the hub is (`--hub` or MOTCUA_HUB_URL, by plain HTTP), whether to show a window (MOTCUA_WINDOWED=1), on which screen (`--screen` or
 * MOTCUA_SCREEN) and what to do with it at night (MOTCUA_NIGHT). Other arguments are Chromium's own and pass. Returns one line
 * for the person who started it when a value will not do.
 */
export function readApplianceSettings(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly kind: 'settings'; readonly settings: ApplianceSettings } | { readonly kind: 'unusable'; line: string } {
  const wished = flagValue(argv, '--hub') ?? env['MOTCUA_HUB_URL'] ?? null;
  const hub = wished !== null && URL.canParse(wished) ? new URL(wished) : null;
  if (wished !== null && (hub === null || !isOrigin(hub))) {
    return { kind: 'unusable', line: `The hub's address must look like ${EXAMPLE}, not "${wished}".` };
  }
  // FS1: whose certificate it should believe there nobody has told it.
  if (hub !== null && hub.protocol === 'https:') {
    const line = `The hub's address that is told at the start is one of plain HTTP, like ${EXAMPLE}, not "${wished}".`;
    return { kind: 'unusable', line: `${line} Told none, the device finds its hub by itself and uses TLS.` };
  }
  const windowed = env['MOTCUA_WINDOWED'] ?? '';
  if (windowed !== '' && windowed !== '0' && windowed !== '1') {
    return { kind: 'unusable', line: `MOTCUA_WINDOWED must be 0 or 1, not "${windowed}".` };
  }
  const screen = (flagValue(argv, '--screen') ?? env['MOTCUA_SCREEN'] ?? '').trim();
  const wishedNight = env['MOTCUA_NIGHT'] ?? '';
  const night = NIGHT_SCREENS.find((kind) => kind === wishedNight) ?? null;
  if (wishedNight !== '' && night === null) {
    return { kind: 'unusable', line: `MOTCUA_NIGHT must be off, dark or on, not "${wishedNight}".` };
  }
  return { kind: 'settings', settings: { hubUrl: hub?.origin ?? null, windowed: windowed === '1', screen, night } };
}

function isOrigin(url: URL): boolean {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.href === `${url.origin}/`;
}

/** `--hub X` or `--hub=X`; the last one counts. An empty one is given too. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const place = argv.findLastIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  if (place === -1) return undefined;
  return argv[place] === flag ? (argv[place + 1] ?? '') : argv[place]?.slice(flag.length + 1);
}
