import type { ApplianceWish, MachineAct } from '@motcua/protocol';

/** A kiosk's program, a display in a browser, and what a kiosk that is away told before: AP8. */
export function cannedControl(content: unknown, nowMs: number): unknown {
  const { act, deviceId, wish } = content as MachineAct & { deviceId?: string; wish?: ApplianceWish };
  if (act !== 'control-appliance' || wish === undefined) return null;
  const isBrowser = deviceId === 'd-2';
  const done = { kind: 'done', act: 'control-appliance', told: null, content: null };
  if (wish.kind === 'set-volume') return { kind: 'refused', reason: 'no-tool' };
  if (wish.kind !== 'tell') return done;
  const program = isBrowser ? null : { version: '0.1.0', keeping: 'file' };
  return { ...done, told: { connected: true, program, lines: isBrowser ? [] : lines(nowMs) } };
}

function lines(nowMs: number) {
  const told = [
    ['The appliance starts', 'version 0.1.0 · platform linux'],
    ['The page crashed', 'reason oom · pauseMs 500'],
    ['The chosen screen is not there', 'chosen HDMI-2 · there 1 HDMI-1 (1920×1080)'],
    ['The screen rests', 'byTheSystem true'],
    ['The screen is back', 'byTheSystem true'],
  ];
  return told.map(([message, detail], n) => ({ at: nowMs - (told.length - n) * 47 * 60_000, message, detail }));
}
