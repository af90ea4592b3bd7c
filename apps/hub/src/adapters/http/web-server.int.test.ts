import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accountAddedSchema,
  accountListSchema,
  deviceListSchema,
  httpProblemSchema,
  pairingStartedSchema,
  pairingStateSchema,
  passwordGivenSchema,
  recoveredSchema,
  sessionSchema,
} from '@motcua/protocol';
import { openDoors, PASSWORD, temporaryFolder, type Doors } from '../../testing/doors.ts';
import type { SimulatorDoor } from '../../ports/simulators.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';

let doors: Doors;
let pages: string;

beforeEach(async () => {
  pages = temporaryFolder();
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0, pages });
});
afterEach(async () => {
  await doors.close();
  rmSync(pages, { recursive: true });
});

type Asking = { method?: string; headers?: Record<string, string>; body?: unknown; raw?: string };
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Plain HTTP, so that Host, Origin and odd paths go out as written. */
function ask(path: string, { method = 'GET', headers = {}, body, raw }: Asking = {}): Promise<Answer> {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const { port } = new URL(doors.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        ...{ host: '127.0.0.1', port, path, method },
        headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(text);
  });
}

const problemOf = ({ text }: Answer) => httpProblemSchema.parse(JSON.parse(text));
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie'] ?? '').split(';')[0] ?? '';

async function signedIn(role: 'officer' | 'administrator' = 'administrator') {
  return (await doors.signIn(role)).headers;
}

describe('every answer', () => {
  it('carries the strict headers, whatever it is', async () => {
    const answers = [
      await ask('/'),
      await ask('/nowhere'),
      await ask('/kiosk/'),
      await ask('/api/session'),
      await ask('/socket/?EIO=4&transport=polling'),
      await ask('/', { headers: { host: 'evil.example' } }),
      await ask('/api/session', { method: 'POST', raw: '{' }),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('AC10 is refused to a foreign Host or Origin, reading included', async () => {
    for (const path of ['/', '/healthz', '/metrics', '/api/session', '/kiosk/']) {
      expect(problemOf(await ask(path, { headers: { host: 'evil.example' } })).code).toBe('host-not-allowed');
      const foreign = await ask(path, { headers: { origin: 'http://evil.example' } });
      expect([foreign.status, problemOf(foreign).code]).toEqual([403, 'origin-not-allowed']);
    }
    expect((await ask('/healthz', { headers: { host: `motcua.test:${new URL(doors.url).port}` } })).status).toBe(200);
    expect((await ask('/healthz', { headers: { host: 'localhost' } })).status).toBe(200);
  });

  it('is a problem in JSON for what does not exist or is not done', async () => {
    expect(await ask('/nothing')).toMatchObject({ status: 404 });
    const wrong = await ask('/api/devices', { method: 'DELETE', headers: { origin: doors.url } });
    expect([wrong.status, wrong.headers['allow']]).toEqual([405, 'GET']);
    expect((await ask('/healthz', { method: 'POST' })).headers['allow']).toBe('HEAD, GET');
    expect(await ask('/socket/?EIO=4&transport=polling')).toMatchObject({ status: 404 });
  });
});

describe('bodies', () => {
  const post = (asking: Asking) =>
    ask('/api/session', { method: 'POST', ...asking, headers: { origin: doors.url, ...asking.headers } });

  it('are refused when too large, said or not', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(20_000), password: 'y' });
    const said = await post({ raw: large, headers: { 'content-length': String(large.length) } });
    expect([said.status, problemOf(said).code]).toEqual([413, 'too-large']);
    const unsaid = await post({ raw: large, headers: { 'transfer-encoding': 'chunked' } });
    expect([unsaid.status, problemOf(unsaid).code]).toEqual([413, 'too-large']);
  });

  it('are refused when malformed, with the field', async () => {
    expect(problemOf(await post({ raw: '{' }))).toMatchObject({ code: 'malformed', field: '' });
    expect(problemOf(await post({ raw: '{}' }))).toMatchObject({ code: 'malformed', field: 'name' });
    expect(problemOf(await post({ body: { name: 'a', password: 'b', role: 'administrator' } })).code).toBe('malformed');
    const form = await post({ raw: 'name=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect([form.status, problemOf(form).code]).toEqual([400, 'malformed']);
    const deep = `${'['.repeat(7_000)}${']'.repeat(7_000)}`;
    expect(problemOf(await post({ raw: deep })).code).toBe('malformed');
  });

  /** What the hub says to these bytes until it closes. */
  function answerTo(bytes: string): Promise<string> {
    const { port } = new URL(doors.url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (piece) => (answer += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(bytes);
    return new Promise((resolve) => socket.on('close', () => resolve(answer)));
  }

  it('that never come are not waited for', async () => {
    const startedMs = performance.now();
    // A browser sends a request again after a 408, on a connection that it had opened ahead.
    expect(await answerTo('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /);
    expect(performance.now() - startedMs).toBeLessThan(12_000);
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('that are no requests are told so, and the connection is closed', async () => {
    expect(await answerTo('to the hub, good morning\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await answerTo(`GET / HTTP/1.1\r\nHost: h\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
  });
});

describe('sessions', () => {
  const credentials = { name: 'quantri', password: PASSWORD };
  const origin = () => ({ origin: doors.url });

  it('begin with a strict cookie and end with it', async () => {
    const answer = await ask('/api/session', { method: 'POST', body: credentials, headers: origin() });
    expect(answer.status).toBe(200);
    expect(sessionSchema.parse(JSON.parse(answer.text))).toMatchObject({ name: 'quantri', role: 'administrator' });
    const [cookie] = answer.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^motcua_staff=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);

    const headers = { ...origin(), cookie: cookieOf(answer) };
    expect((await ask('/api/session', { headers })).status).toBe(200);
    const out = await ask('/api/session', { method: 'DELETE', headers });
    expect([out.status, cookieOf(out)]).toEqual([204, 'motcua_staff=']);
    expect(problemOf(await ask('/api/session', { headers })).code).toBe('not-signed-in');
  });

  it('do not begin from a page that does not name itself', async () => {
    const answer = await ask('/api/session', { method: 'POST', body: credentials });
    expect([answer.status, problemOf(answer).code]).toEqual([403, 'origin-not-allowed']);
  });

  it('replace the one before in the same browser', async () => {
    const first = await ask('/api/session', { method: 'POST', body: credentials, headers: origin() });
    const headers = { ...origin(), cookie: cookieOf(first) };
    await ask('/api/session', { method: 'POST', body: credentials, headers });
    expect((await ask('/api/session', { headers })).status).toBe(401);
  });

  it('are refused alike for an unknown name and a wrong password, and slower each time', async () => {
    const tries = async (name: string) => {
      const codes: string[] = [];
      for (let n = 0; n < 4; n += 1) {
        const body = { name, password: 'not the password' };
        const answer = await ask('/api/session', { method: 'POST', body, headers: origin() });
        codes.push(problemOf(answer).code);
      }
      return codes;
    };
    const expected = [...Array<string>(3).fill('wrong-name-or-password'), 'try-later'];
    expect(await tries('quantri')).toEqual(expected);
    expect(await tries('nobody')).toEqual(expected);
    const right = await ask('/api/session', { method: 'POST', body: credentials, headers: origin() });
    expect(problemOf(right)).toMatchObject({ code: 'try-later', retryAfterMs: expect.any(Number) as number });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('rights', () => {
  it('are those of the policy table: administrators only, for devices and accounts', async () => {
    const asked: [string, string][] = [
      ['GET', '/api/pairing'],
      ['POST', '/api/pairing/confirm'],
      ['GET', '/api/devices'],
      ['POST', '/api/devices/some/revoke'],
      ['GET', '/api/accounts'],
      ['POST', '/api/accounts'],
      ['POST', '/api/accounts/some/password'],
      ['POST', '/api/accounts/some/disable'],
    ];
    const officer = await signedIn('officer');
    for (const [method, path] of asked) {
      const body = method === 'POST' ? { code: 'ABCDEF', name: 'x' } : undefined;
      expect(problemOf(await ask(path, { method, body, headers: { origin: doors.url } })).code).toBe('not-signed-in');
      expect(problemOf(await ask(path, { method, body, headers: officer })).code).toBe('forbidden');
    }
  });
});

describe('simulated devices', () => {
  it('SM2 are nowhere while nothing is simulated, and for whom they are closed', async () => {
    writeFileSync(join(pages, 'index.html'), '<title>simulators</title>');
    const found = async (headers: Record<string, string>) => {
      const paths = ['/simulators', '/simulators/', '/api/simulators', '/api/simulators/printers/p/slips/1'];
      return Promise.all(paths.map(async (path) => (await ask(path, { headers })).status));
    };
    expect(await found(await signedIn())).toEqual([404, 404, 404, 404]);

    await doors.close();
    const desk = {
      look: () => ({ printers: [], boardLines: [], scanners: [], keypadLines: [] }),
      wish: () => true,
      picture: (_printerId: string, slip: number | 'hanging') =>
        Promise.resolve(slip === 1 ? Uint8Array.of(0x89, 0x50) : null),
    };
    const simulators: SimulatorDoor = {
      isThere: () => true,
      openTo: (role) => (role === 'administrator' ? desk : null),
    };
    doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0, pages, simulators });
    expect(await found(await signedIn())).toEqual([308, 200, 200, 200]);
    expect(await found(await signedIn('officer'))).toEqual([308, 200, 404, 404]);
    expect(await found({})).toEqual([308, 200, 401, 401]);
    const slip = await ask('/api/simulators/printers/p/slips/1', { headers: await signedIn() });
    expect(slip.headers['content-type']).toBe('image/png');
    expect((await ask('/api/simulators/printers/p/slips/2', { headers: await signedIn() })).status).toBe(404);
    expect((await ask('/api/simulators/printers/p/hanging', { headers: await signedIn() })).status).toBe(204);
  });
});

describe('accounts', () => {
  const lan = { name: 'lan', displayName: 'Nguyễn Thị Lan', role: 'officer', password: null };
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    ask(path, { method: 'POST', body, headers });

  it('AC12 are added, helped out and disabled by administrators', async () => {
    const headers = await signedIn();
    const answer = await post('/api/accounts', lan, headers);
    const { account, password } = accountAddedSchema.parse(JSON.parse(answer.text));
    const path = `/api/accounts/${account.accountId}`;
    const own = 'cơn mưa chiều qua sông';
    const signIn = (typed: string | null, newPassword?: string) =>
      post('/api/session', { name: 'lan', password: typed, newPassword }, { origin: doors.url });
    // The password that somebody else made opens no session, but for choosing one's own.
    const asked = await signIn(password);
    expect([asked.status, problemOf(asked)]).toMatchObject([403, { code: 'new-password-needed' }]);
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect(problemOf(await signIn(password, 'short'))).toMatchObject({ code: 'weak-password' });
    expect((await signIn(password, own)).status).toBe(200);
    expect((await signIn(own)).status).toBe(200);
    expect(problemOf(await post('/api/accounts', lan, headers))).toMatchObject({ code: 'name-taken', field: 'name' });

    const list = async () => accountListSchema.parse(JSON.parse((await ask('/api/accounts', { headers })).text));
    expect((await list()).accounts).toContainEqual({ ...account, name: 'lan', disabledAt: null, fixed: false });
    expect(JSON.stringify(await list())).not.toMatch(/hash|scrypt/i);

    const weak = await post(`${path}/password`, { password: 'too short' }, headers);
    expect([weak.status, problemOf(weak)]).toMatchObject([422, { code: 'weak-password', field: 'password' }]);
    const given = passwordGivenSchema.parse(
      JSON.parse((await post(`${path}/password`, { password: null }, headers)).text),
    );
    expect((await signIn(own)).status).toBe(401);
    expect((await signIn(given.password ?? '', own)).status).toBe(200);

    expect((await post(`${path}/disable`, {}, headers)).status).toBe(204);
    expect((await signIn(own)).status).toBe(401);
    expect((await list()).accounts.find(({ name }) => name === 'lan')?.disabledAt).toBeGreaterThan(0);
    expect(problemOf(await post(`${path}/disable`, {}, headers))).toMatchObject({ code: 'not-found' });
    expect(problemOf(await post('/api/accounts/none/password', { password: null }, headers)).code).toBe('not-found');
  });

  it('AC12 have names that can be typed and shown', async () => {
    const headers = await signedIn();
    const add = async (changed: object) => problemOf(await post('/api/accounts', { ...lan, ...changed }, headers));
    for (const name of ['', 'x', 'two words', 'tab\t', '<b>', 'x'.repeat(41)]) {
      expect(await add({ name }), name).toMatchObject({ code: 'malformed', field: 'name' });
    }
    for (const displayName of ['', '   ', 'line\nbreak', 'x'.repeat(61)]) {
      expect(await add({ displayName }), displayName).toMatchObject({ code: 'malformed', field: 'displayName' });
    }
    expect(await add({ role: 'kiosk' })).toMatchObject({ code: 'malformed', field: 'role' });
    const odd = await post('/api/accounts', { ...lan, name: 'Thủy.Bùi-2_a', displayName: 'Bùi Thủy' }, headers);
    expect(accountAddedSchema.parse(JSON.parse(odd.text)).account.name).toBe('thủy.bùi-2_a');
  });

  it('AC13 change their own password by the old one, and then sign in anew', async () => {
    const officer = await doors.signIn('officer');
    const change = (oldPassword: string, newPassword: string) =>
      post('/api/account/password', { oldPassword, newPassword }, officer.headers);
    expect(problemOf(await change('not the old one', 'a good new password'))).toMatchObject({
      ...{ code: 'wrong-password', field: 'oldPassword' },
    });
    expect(problemOf(await change(PASSWORD, 'too short'))).toMatchObject({
      ...{ code: 'weak-password', field: 'newPassword' },
    });
    const changed = await change(PASSWORD, 'a good new password');
    expect([changed.status, cookieOf(changed)]).toEqual([204, 'motcua_staff=']);
    expect((await ask('/api/session', { headers: officer.headers })).status).toBe(401);
  });

  it('AC6 are recovered by the code from the safe, in words and with the field', async () => {
    const origin = { origin: doors.url };
    const recoveryCode = doors.administrator?.recoveryCode ?? '';
    const recover = (body: object, headers: Record<string, string> = origin) =>
      post('/api/recovery', { name: 'quantri', recoveryCode, newPassword: 'a good new password', ...body }, headers);
    expect(problemOf(await recover({}, {})).code).toBe('origin-not-allowed');
    expect(problemOf(await recover({ newPassword: 'short' }))).toMatchObject({
      ...{ code: 'weak-password', field: 'newPassword' },
    });
    const wrong = await recover({ recoveryCode: 'AAAAA-AAAAA' });
    expect([wrong.status, problemOf(wrong)]).toMatchObject([
      422,
      { code: 'wrong-recovery-code', field: 'recoveryCode' },
    ]);
    const recovered = await recover({});
    expect(recovered.status).toBe(200);
    const next = recoveredSchema.parse(JSON.parse(recovered.text)).recoveryCode;
    expect(next).not.toBe(recoveryCode);
    const signIn = (password: string) => post('/api/session', { name: 'quantri', password }, origin);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn('a good new password')).status).toBe(200);
    for (let n = 0; n < 3; n += 1) expect(problemOf(await recover({})).code).toBe('wrong-recovery-code');
    const late = await recover({ recoveryCode: next });
    expect([late.status, problemOf(late).code, Number(late.headers['retry-after']) > 0]).toEqual([
      429,
      'try-later',
      true,
    ]);
  });
});

describe('pairing in the demo', () => {
  it('AC9 confirms pages and programs of its own machine, and refuses pages of other sites', async () => {
    const demo = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: true, port: 0 });
    const pair = async (headers: Record<string, string>) => {
      const asked = await fetch(`${demo.url}/api/pairing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ role: 'kiosk', name: 'Máy lấy số' }),
      });
      if (!asked.ok) return problemOf({ status: asked.status, headers: {}, text: await asked.text() }).code;
      const { requestId, secret } = pairingStartedSchema.parse(await asked.json());
      const polled = await fetch(`${demo.url}/api/pairing/${requestId}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      const state = pairingStateSchema.parse(await polled.json());
      return state.state === 'paired' ? { token: state.token, cookie: polled.headers.get('set-cookie') } : state.state;
    };
    const program = await pair({});
    expect(program).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) as string, cookie: null });
    const page = await pair({ origin: demo.url });
    expect(page).toMatchObject({ token: null, cookie: expect.stringContaining('motcua_kiosk=') as string });
    for (const origin of ['http://evil.example', 'null']) expect(await pair({ origin })).toBe('origin-not-allowed');
    await demo.close();
  });
});

describe('pairing', () => {
  it('gives a program one token, after an administrator has typed the code', async () => {
    const asked = await ask('/api/pairing', { method: 'POST', body: { role: 'kiosk', name: 'Máy 1' } });
    const { requestId, code, secret } = pairingStartedSchema.parse(JSON.parse(asked.text));
    const poll = (bearer = secret) =>
      ask(`/api/pairing/${requestId}`, { headers: { authorization: `Bearer ${bearer}` } });
    expect(JSON.parse((await poll()).text)).toMatchObject({ state: 'waiting' });
    expect(JSON.parse((await poll('x'.repeat(43))).text)).toEqual({ state: 'expired' });

    const headers = await signedIn();
    const pending = await ask('/api/pairing', { headers });
    expect(pending.text).toContain('Máy 1');
    expect(pending.text).not.toContain(code);
    expect(pending.text).not.toContain(secret);
    const confirm = (typed: string, name = 'Máy ở cửa') =>
      ask('/api/pairing/confirm', { method: 'POST', headers, body: { code: typed, name } });
    expect(problemOf(await confirm('AAAAAA'))).toMatchObject({ code: 'wrong-code', field: 'code' });
    expect((await confirm(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).status).toBe(200);
    expect(problemOf(await confirm(code, 'Máy khác')).code).toBe('wrong-code');
    // Pressed twice, or its answer lost.
    expect((await confirm(code)).status).toBe(200);

    const paired = await poll();
    expect(paired.headers['set-cookie']).toBeUndefined();
    const { token, deviceId } = JSON.parse(paired.text) as { token: string; deviceId: string };
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    // Its answer may have been lost.
    expect((await poll()).text).toBe(paired.text);
    expect(JSON.stringify(doors.store.devices())).not.toContain(token);

    const known = deviceListSchema.parse(JSON.parse((await ask('/api/devices', { headers })).text));
    expect(known.devices).toEqual([expect.objectContaining({ deviceId, name: 'Máy ở cửa', connected: false })]);
    expect((await ask(`/api/devices/${deviceId}/revoke`, { method: 'POST', body: {}, headers })).status).toBe(204);
    expect(problemOf(await ask('/api/devices/none/revoke', { method: 'POST', body: {}, headers })).code).toBe(
      'not-found',
    );
    expect(doors.pairing.deviceOf(token)).toBe('revoked');
  });

  it('gives a browser its token as a cookie that no script can read', async () => {
    const headers = { origin: doors.url };
    const asked = await ask('/api/pairing', { method: 'POST', headers, body: { role: 'display', name: 'Màn hình' } });
    const { requestId, code, secret } = pairingStartedSchema.parse(JSON.parse(asked.text));
    doors.pairing.confirm(code, 'Màn hình', 'admin' as never);
    const paired = await ask(`/api/pairing/${requestId}`, { headers: { authorization: `Bearer ${secret}` } });
    expect(JSON.parse(paired.text)).toMatchObject({ state: 'paired', token: null });
    expect(String(paired.headers['set-cookie'])).toMatch(/^motcua_display=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  });
});

describe('pages', () => {
  beforeEach(() => {
    mkdirSync(join(pages, 'assets'));
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>kiosk</title>');
    writeFileSync(join(pages, 'assets', 'main-Abc_12-9.js'), 'export {};\n'.repeat(200));
    writeFileSync(join(pages, '.secret'), 'secret');
  });

  it('are served: the page fresh each time, its hashed files for ever', async () => {
    const page = await ask('/kiosk/');
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await ask('/kiosk/assets/main-Abc_12-9.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const again = await ask('/kiosk/', { headers: { 'if-none-match': String(page.headers['etag']) } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(await ask('/kiosk')).toMatchObject({ status: 308, headers: { location: '/kiosk/' } });
    expect((await ask('/kiosk/', { method: 'HEAD' })).text).toBe('');
    expect(await ask('/kiosk/none.js')).toMatchObject({ status: 404 });
  });

  it('survive a build that takes their files away while they are served', async () => {
    expect((await ask('/kiosk/')).status).toBe(200);
    rmSync(join(pages, 'assets'), { recursive: true });
    rmSync(join(pages, 'index.html'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/kiosk/assets/main-Abc_12-9.js')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('are the only files that can be reached', async () => {
    const outside = [
      '/kiosk/../../../../etc/passwd',
      '/kiosk/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/kiosk/..%2f..%2f..%2fetc%2fpasswd',
      '/kiosk//etc/passwd',
      '/kiosk/assets/..\\..\\index.html',
      '/kiosk/.secret',
      '/kiosk/assets',
      '/kiosk/assets/',
      '/kiosk/__proto__',
      '/kiosk/%00',
      '/kiosk/%zz',
      '//kiosk/',
      '/%',
    ];
    for (const path of outside) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.text, path).not.toMatch(/root:|secret/);
    }
  });

  it('say how to build them when they were never built', async () => {
    const answer = await ask('/display/');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm run build');
    expect((await ask('/')).text).toMatch(/href="\/kiosk\/".*href="\/counter\/".*href="\/display\/"/s);
    for (const { text } of [answer, await ask('/')]) expect(text).not.toMatch(/style=|<style|<script/);
    expect((await ask('/hub.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('TL8 lend their Khmer letters to the pages that the hub writes itself', async () => {
    expect((await ask('/hub.css')).text).not.toContain('@font-face');
    const names = [400, 600, 700].map((weight) => `noto-sans-khmer-khmer-${weight}-normal-Abc_12-9.woff2`);
    for (const name of names) writeFileSync(join(pages, 'assets', name), 'letters');
    // A build is taken up when its first page is another one.
    utimesSync(join(pages, 'index.html'), 1, 1);
    await vi.waitFor(async () => expect((await ask('/hub.css')).text).toContain('@font-face'), 5_000);
    const { text } = await ask('/hub.css');
    const urls = [...text.matchAll(/url\('([^']+)'\)/g)].map(([, url]) => url ?? '');
    expect(urls).toEqual([`/kiosk/assets/${names[0]}`, `/kiosk/assets/${names[2]}`]);
    for (const url of urls) expect((await ask(url)).headers['content-type']).toBe('font/woff2');
    expect(text).toMatch(/font-weight: 400;[^}]+U\+1780-17FF/);
    expect(text).toContain(':root {');
  });

  it('renew the cookie of the device that opens them', async () => {
    const token = 'x'.repeat(43);
    const answer = await ask('/kiosk/', { headers: { cookie: `motcua_kiosk=${token}; motcua_display=${token}` } });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(`^motcua_kiosk=${token}; Path=/; Max-Age=34560000`),
    ]);
  });
});

describe('health and metrics', () => {
  it('say how the hub is, without personal data', async () => {
    const health = await ask('/healthz');
    expect(health.status).toBe(200);
    expect(JSON.parse(health.text)).toMatchObject({
      status: 'ok',
      revision: 0,
      connected: { kiosk: 0, display: 0, staff: 0 },
    });
    const { text } = await ask('/metrics');
    for (const name of [
      'commands_total',
      'batch_commands',
      'commit_seconds',
      'slips_total',
      'connected_clients',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect(text).toContain(`# TYPE motcua_${name} `);
    }
    expect(text).not.toContain('quantri');
  });
});
