import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintDigits, hubIdentitySchema, PROTOCOL_VERSION, SOCKET_PATH } from '@motcua/protocol';
import { io } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../adapters/sqlite/testing/temporary-folder.ts';
import type { DoorsConfig } from '../config.ts';
import { createHub, type Hub } from '../create-hub.ts';

const BOTH: DoorsConfig = { http: 'on', httpsPort: 0, announced: false };

async function start(doors: DoorsConfig, more: { port?: number; folder?: string } = {}): Promise<Hub> {
  const { port = 0, folder = temporaryFolder() } = more;
  const hub = await createHub({
    version: '9.9.9',
    config: {
      ...{ port, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], adminPassword: null, doors },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
  onTestFinished(() => hub.stop());
  return hub;
}

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** One request, of which every header is the test's own; over TLS with the hub's authority alone. */
async function ask(
  url: string,
  ca: string,
  options: RequestOptions & { servername?: string } = {},
  content?: object,
): Promise<Answer> {
  const isSecure = url.startsWith('https:');
  const request = isSecure ? httpsRequest(url, { ...options, ca }) : httpRequest(url, options);
  if (content !== undefined) request.setHeader('content-type', 'application/json');
  request.end(content === undefined ? undefined : JSON.stringify(content));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

const authorityOf = async (url: string) => (await ask(`${url}/ca.pem`, '')).body.toString();
const secureUrlOf = ({ secureUrl }: Hub): string => secureUrl ?? 'no door';

async function signIn(hub: Hub, url: string, ca: string): Promise<Answer> {
  const { names, password } = hub.demoSignIn ?? { names: [], password: '' };
  return ask(
    `${url}/api/session`,
    ca,
    { method: 'POST', headers: { origin: url } },
    { name: names[0] ?? '', password },
  );
}

describe('the doors of a hub', () => {
  it('TL3 anybody learns who it is, and gets the certificate of its authority', async () => {
    const hub = await start(BOTH);
    const ca = await authorityOf(hub.url);
    const plain = await ask(`${hub.url}/api/hub-identity`, '');
    const identity = hubIdentitySchema.parse(JSON.parse(plain.body.toString()));
    expect(identity).toMatchObject({
      centre: 'Trung tâm Phục vụ hành chính công Phường Mẫu',
      ...{ version: '9.9.9', protocol: PROTOCOL_VERSION },
      httpPort: Number(new URL(hub.url).port),
      httpsPort: Number(new URL(secureUrlOf(hub)).port),
    });
    expect(Math.abs(identity.hubTime - Date.now())).toBeLessThan(60_000);
    expect(identity.authorityDigits).toBe(fingerprintDigits(identity.authorityFingerprint ?? ''));
    expect(hub.digits).toBe(identity.authorityDigits);
    const der = await ask(`${hub.url}/ca.crt`, '');
    expect(der.headers['content-type']).toBe('application/x-x509-ca-cert');
    const { createHash, X509Certificate } = process.getBuiltinModule('node:crypto');
    expect(createHash('sha256').update(der.body).digest('hex')).toBe(identity.authorityFingerprint);
    expect(new X509Certificate(ca).raw.equals(der.body)).toBe(true);
    const secure = await ask(`${secureUrlOf(hub)}/api/hub-identity`, ca);
    expect(hubIdentitySchema.parse(JSON.parse(secure.body.toString())).hubId).toBe(identity.hubId);
  });

  it('TL8 a page of no site sees by a picture whether it is this hub', async () => {
    const hub = await start(BOTH);
    const { hubId } = hubIdentitySchema.parse(
      JSON.parse((await ask(`${hub.url}/api/hub-identity`, '')).body.toString()),
    );
    const mark = await ask(`${hub.url}/hub-mark/${hubId}.svg`, '');
    expect([mark.status, mark.headers['content-type'], mark.headers['cross-origin-resource-policy']]).toEqual([
      ...[200, 'image/svg+xml', 'cross-origin'],
    ]);
    const other = await ask(`${hub.url}/hub-mark/${hubId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}.svg`, '');
    expect([other.status, other.headers['cross-origin-resource-policy']]).toEqual([404, 'same-origin']);
  });

  it('TL1 is the same hub after a restart, with secrets that its user alone can read', async () => {
    const folder = temporaryFolder();
    const first = await start(BOTH, { folder });
    const ca = await authorityOf(first.url);
    const asked = await ask(`${secureUrlOf(first)}/api/hub-identity`, ca);
    await first.stop();
    const again = await start(BOTH, { folder });
    const { hubId, authorityFingerprint } = hubIdentitySchema.parse(
      JSON.parse((await ask(`${secureUrlOf(again)}/api/hub-identity`, ca)).body.toString()),
    );
    expect(JSON.parse(asked.body.toString())).toMatchObject({ hubId, authorityFingerprint });
    for (const name of ['hub-id.txt', 'authority.json', 'door.json']) {
      expect(statSync(join(folder, 'identity', name)).mode & 0o777, name).toBe(0o600);
    }
    expect(statSync(join(folder, 'identity')).mode & 0o777).toBe(0o700);
  });

  it('TL1 with a damaged authority it serves without HTTPS, says so, and leaves the file as it is', async () => {
    const folder = temporaryFolder();
    await (await start(BOTH, { folder })).stop();
    const file = join(folder, 'identity', 'authority.json');
    const torn = readFileSync(file, 'utf8').slice(0, 300);
    writeFileSync(file, torn);
    const hub = await start(BOTH, { folder });
    expect([hub.secureUrl, hub.digits, readFileSync(file, 'utf8')]).toEqual([null, null, torn]);
    expect(hub.troubles.join()).toMatch(/no HTTPS/);
    expect((await ask(`${hub.url}/ca.crt`, '')).status).toBe(404);
    expect((await ask(`${hub.url}/healthz`, '')).status).toBe(200);
  });

  it('TL4 both doors lead to the same pages, each with its own cookie; none is kept from plain HTTP by a header', async () => {
    const hub = await start(BOTH);
    const ca = await authorityOf(hub.url);
    const [plain, secure] = [await signIn(hub, hub.url, ca), await signIn(hub, secureUrlOf(hub), ca)];
    expect([plain.status, secure.status]).toEqual([200, 200]);
    expect(plain.headers['set-cookie']?.[0]).toMatch(
      /^motcua_staff=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(secure.headers['set-cookie']?.[0]).toMatch(/^__Host-motcua_staff=.*; HttpOnly; SameSite=Strict; Secure$/);
    for (const { headers } of [plain, secure]) expect(headers['strict-transport-security']).toBeUndefined();
    const cookieOf = ({ headers }: Answer) => headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const session = async (url: string, cookie: string) =>
      (await ask(`${url}/api/session`, ca, { headers: { cookie } })).status;
    expect(await session(secureUrlOf(hub), cookieOf(secure))).toBe(200);
    // What was said over plain HTTP, where anybody on the network may have heard it, is no key to the other door.
    expect(await session(secureUrlOf(hub), cookieOf(plain))).toBe(401);
  });

  it('TL4 a page of the plain door is no page of the other one', async () => {
    const hub = await start(BOTH);
    const ca = await authorityOf(hub.url);
    const url = secureUrlOf(hub);
    const { host } = new URL(url);
    const status = async (origin: string) => (await ask(`${url}/healthz`, ca, { headers: { origin } })).status;
    expect([await status(url), await status(hub.url), await status(`http://${host}`)]).toEqual([200, 403, 403]);
    expect(
      (await ask(`${url}/healthz`, ca, { servername: 'localhost', headers: { host: 'evil.example' } })).status,
    ).toBe(421);
  });

  it('TL4 sockets come through the door with TLS as well', async () => {
    const hub = await start(BOTH);
    const url = secureUrlOf(hub);
    const ca = await authorityOf(hub.url);
    const cookie = (await signIn(hub, url, ca)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const knock = (origin: string) => {
      const socket = io(url, {
        ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true, ca },
        auth: { role: 'staff', token: null, protocol: PROTOCOL_VERSION, client: { name: 'test', version: '1' } },
        extraHeaders: { origin, cookie },
      });
      onTestFinished(() => void socket.disconnect());
      return new Promise<string>((resolve) => {
        socket.on('welcome', () => resolve('welcome'));
        socket.on('connect_error', (fault) => resolve(fault.message));
      });
    };
    expect(await knock(url)).toBe('welcome');
    expect(await knock(url.replace('https', 'http'))).not.toBe('welcome');
  });

  it('TL4 plain HTTP can be switched off, and its web server still watches over slow connections', async () => {
    const hub = await start({ ...BOTH, http: 'off' });
    expect(hub.url).toBe(hub.secureUrl);
    const { connect } = process.getBuiltinModule('node:tls');
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(hub.url).port), rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    const startedAt = performance.now();
    await once(socket.resume(), 'close');
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it('TL4 plain HTTP for the hub’s own machine is kept from nobody there', async () => {
    const hub = await start({ ...BOTH, http: 'loopback' });
    const identity = JSON.parse((await ask(`${hub.url}/api/hub-identity`, '')).body.toString()) as { httpPort: number };
    expect(identity.httpPort).toBe(Number(new URL(hub.url).port));
  });

  it('TL4 a port that another program holds is named, and the hub starts with the other door', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const withoutTls = await start({ ...BOTH, httpsPort: port });
    expect([withoutTls.secureUrl, withoutTls.troubles]).toEqual([
      ...[
        null,
        [
          `Port ${port} on 127.0.0.1 is in use by another program. Stop that, or set MOTCUA_HTTPS_PORT to another port.`,
        ],
      ],
    ]);
    const withoutHttp = await start(BOTH, { port });
    expect(withoutHttp.url).toBe(withoutHttp.secureUrl);
    expect(withoutHttp.troubles).toEqual([expect.stringContaining('set MOTCUA_PORT to another port')]);
    await expect(start({ ...BOTH, httpsPort: port }, { port })).rejects.toThrow(/MOTCUA_PORT/);
  });
});
