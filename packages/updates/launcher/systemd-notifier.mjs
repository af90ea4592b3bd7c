import { spawn } from 'node:child_process';

/**
 * Tells systemd that the program is well, and feeds its watchdog. Node cannot send a datagram to a Unix socket, so
 * `systemd-notify` does it; since systemd 246 it waits until systemd has heard it, which needs `NotifyAccess=all`.
 * Without systemd it does nothing.
 *
 * @param {Record<string, string | undefined>} env
 * @param {{ log: (message: string, fields: Record<string, unknown>) => void, run?: (words: string[]) => void }} parts
 */
export function systemdNotifier(env, { log, run = runNotify(log) }) {
  const hears = (env['NOTIFY_SOCKET'] ?? '') !== '';
  const everyMs = Number(env['WATCHDOG_USEC'] ?? 0) / 2_000;
  let isReady = false;
  const timer = hears && everyMs >= 500 ? setInterval(() => run(['WATCHDOG=1']), everyMs) : null;
  return {
    ready() {
      if (!hears || isReady) return;
      isReady = true;
      run(['--ready']);
    },
    stop() {
      if (timer !== null) clearInterval(timer);
    },
  };
}

/** @param {(message: string, fields: Record<string, unknown>) => void} log */
function runNotify(log) {
  return (/** @type {string[]} */ words) => {
    const child = spawn('systemd-notify', words, { stdio: 'ignore' });
    child.once('error', (fault) => log('systemd could not be told', { error: fault.message }));
  };
}
