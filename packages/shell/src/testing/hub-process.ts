import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../../apps/hub/src/main.mjs', import.meta.url));
const ADMINISTRATOR = { name: 'quantri', password: 'a password of the test hub' };

export type HubProcess = {
  readonly url: string;
  /** What an administrator does with the code that a device shows. */
  readonly confirmPairing: (code: string) => Promise<void>;
  readonly kill: () => Promise<void>;
};

/**
 * The real hub on the office network, where devices are paired by their codes, in a process of its own; it is
 * reached on its own machine. `dataFolder`: absolute, empty or from an earlier run.
 */
export async function startHubProcess(dataFolder: string): Promise<HubProcess> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...{ MOTCUA_PORT: String(port), MOTCUA_HOST: '0.0.0.0', MOTCUA_DATA: dataFolder },
    MOTCUA_ADMIN_PASSWORD: ADMINISTRATOR.password,
    ...{ MOTCUA_HTTPS_PORT: 'off', MOTCUA_ANNOUNCE: 'off' },
  };
  const child = spawn(process.execPath, [program, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const over = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (said.includes('Ready.')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void over.then(() => reject(new Error(`The hub ended before it was ready:\n${said}`)));
  });

  async function post(path: string, content: object, cookie: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(content) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
  return {
    url,
    confirmPairing: async (code) => {
      const session = await post('/api/session', ADMINISTRATOR, '');
      const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      await post('/api/pairing/confirm', { code, name: 'Thử' }, cookie);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await over;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was free');
  return address.port;
}
