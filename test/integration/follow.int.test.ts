import { createServer } from 'node:net';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowView } from '@motcua/protocol';
import { FollowOffice, freeFollowPort } from '../harness/follow-office.ts';
import { eventually } from '../harness/office-pages.ts';

const UNKNOWN = 'aaaaaaaaaaaaaaaaaaaa';

describe('the port for phones', () => {
  let office: FollowOffice;
  beforeAll(async () => {
    office = await FollowOffice.open();
    await office.done(office.officer, { type: 'open-counter', counterId: office.counterId });
  });
  afterAll(() => office?.close());

  it('FO6 is shut until the settings open it', async () => {
    expect((await office.state()).door).toEqual({ kind: 'off' });
    await expect(fetch(office.url)).rejects.toThrow();
  });

  it('FO6 opens, and FO7 no slip carries its address before a phone was there', async () => {
    await office.setFollow({ enabled: true, port: office.followPort, host: '127.0.0.1', checkedAt: 1 });
    await office.until(({ door }) => door.kind === 'open');
    // What a page says of a phone counts for nothing.
    expect((await office.state()).checkedAt).toBeNull();
  });

  it('FO7 a phone that opens the check once is noted, with the time; the code is used up', async () => {
    const begun = (await (await office.api('/api/follow/check', 'POST')).json()) as {
      state: { check: { url: string } };
    };
    const { url } = begun.state.check;
    expect(url).toMatch(new RegExp(`^HTTP://127\\.0\\.0\\.1:${office.followPort}/C/[A-Z2-7]{20}$`));
    const code = url.slice(-20).toLowerCase();
    const asked = await fetch(`${office.url}/c/${code}/state`, { method: 'HEAD' });
    expect(asked.status).toBe(404);
    expect((await office.state()).checkedAt).toBeNull();
    const reached = (await (await fetch(`${office.url}/c/${code}/state`)).json()) as { heading: string };
    expect(reached.heading).toBe('Điện thoại này đã vào được trang theo dõi');
    const { checkedAt, check } = await office.until((state) => state.checkedAt !== null);
    expect(check).toBeNull();
    expect(Math.abs(Number(checkedAt) - Date.now())).toBeLessThan(60_000);
    const other = (await (await fetch(`${office.url}/c/${UNKNOWN}/state`)).json()) as { heading: string };
    expect(other.heading).toBe('Mã kiểm tra này không còn dùng được');
  });

  it('FO7 the phone of the check says once whether it gets to the office’s pages', async () => {
    const { port } = new URL(office.hub.url);
    const ports = { httpPort: Number(port), httpsPort: null };
    expect((await office.state()).office).toEqual({ isThere: true, seen: null, alone: 'no', ...ports });
    const begun = (await (await office.api('/api/follow/check', 'POST')).json()) as {
      state: { check: { url: string } };
    };
    const check = `${office.url}/c/${begun.state.check.url.slice(-20).toLowerCase()}`;
    const healthz = `http://127.0.0.1:${port}/healthz`;
    const policy = (await fetch(check)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' http://127.0.0.1:${port};`);
    // Nobody else on the Wi-Fi learns where the office's pages are.
    const stranger = (await fetch(`${office.url}/c/${UNKNOWN}`)).headers.get('content-security-policy');
    expect(stranger).toContain(`connect-src 'self';`);
    expect((await fetch(healthz)).headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    // Nobody has been there yet: there is nothing to say.
    const read = async (path: string) => (await (await fetch(check + path)).json()) as FollowView;
    expect((await read('/office-shut')).heading).toBe('Mã kiểm tra này không còn dùng được');
    expect((await read('/state')).office).toEqual([healthz]);
    expect((await fetch(`${check}/office-open`, { method: 'HEAD' })).status).toBe(404);
    expect((await office.state()).office.seen).toBeNull();
    expect((await read('/office-open')).lines).toContain(
      'Điện thoại này còn mở được các trang của cán bộ. Cách chặn ghi ở trang thiết lập.',
    );
    expect((await read('/office-shut')).office).toBeUndefined();
    expect((await fetch(check)).headers.get('content-security-policy')).toBe(stranger);
    expect((await office.state()).office).toEqual({ isThere: true, seen: 'open', alone: 'no', ...ports });
  });

  it('FO7 where the phones have an address of their own, the office’s pages are not there', async () => {
    const { port } = new URL(office.hub.url);
    const place = { port: office.followPort, host: '127.0.0.2' };
    await office.setFollow({ enabled: true, ...place });
    const { office: pages } = await office.until(({ door }) => door.kind === 'open' && door.host === place.host);
    expect(pages).toMatchObject({ isThere: false, seen: null });
    expect((await fetch(`http://127.0.0.2:${place.port}/robots.txt`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
    expect((await fetch(`${office.hub.url}/healthz`)).status).toBe(200);
    await office.setFollow({ enabled: true, ...place, host: '127.0.0.1' });
    await office.until(({ door }) => door.kind === 'open' && door.host === '127.0.0.1');
  });

  it('FO1 has the page of a slip, its files, and nothing else', async () => {
    const { slipCode } = await office.take();
    const found = [`/s/${slipCode}`, `/S/${slipCode.toUpperCase()}`, `/s/${slipCode}/state`, '/follow.js'];
    for (const path of [...found, '/follow.css', '/follow.svg', '/robots.txt', `/s/${UNKNOWN}`]) {
      expect((await fetch(office.url + path)).status, path).toBe(200);
    }
    const hidden = ['/', '/kiosk/', '/counter/', '/display/', '/healthz', '/metrics', '/api/session', '/api/settings'];
    const odd = ['/s/', `/s/${slipCode}/`, `/s/${slipCode}/../x`, `/s/${slipCode.slice(1)}`, '/s/ACD346', '/%2e%2e/'];
    const more = [`/s/${slipCode}?x=1`, '/socket.io/', '/media/x', '/voice-packs', '/hub.css', '/follow.js.map'];
    for (const path of [...hidden, ...odd, ...more]) {
      const answer = await fetch(office.url + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain('Mời ông/bà quét mã trên phiếu số.');
    }
  });

  it('FO1 takes no method but GET and HEAD, sets no cookie, and says what strict pages say', async () => {
    const { slipCode } = await office.take();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']) {
      const answer = await fetch(`${office.url}/s/${slipCode}/state`, { method });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    }
    for (const path of [`/s/${slipCode}`, `/s/${slipCode}/state`, '/nowhere']) {
      const { headers } = await fetch(office.url + path);
      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
      expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
    }
    const state = await fetch(`${office.url}/s/${slipCode}/state`);
    expect(state.headers.get('cache-control')).toBe('no-store');
  });

  it('FO4 says nothing twice: what has not changed costs an empty answer', async () => {
    const { slipCode } = await office.take();
    const address = `${office.url}/s/${slipCode}/state`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await office.done(office.kiosk, { type: 'cancel-by-slip', slipCode });
    const changed = await fetch(address, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ kind: 'cancelled', heading: 'Số này đã hủy' });
  });

  it('UI7 says with each answer of what its page is made, in every language the same', async () => {
    const made = new Set<string | null>();
    for (const language of ['vi', 'en', 'km'] as const) {
      const { slipCode } = await office.take(language);
      const state = await fetch(`${office.url}/s/${slipCode}/state`);
      const headers = { 'if-none-match': state.headers.get('etag') ?? '' };
      const same = await fetch(`${office.url}/s/${slipCode}/state`, { headers });
      expect(same.status).toBe(304);
      const page = await (await fetch(`${office.url}/S/${slipCode.toUpperCase()}`)).text();
      const [, written = null] = /<html lang="\w+" data-made="([\w-]{22})">/.exec(page) ?? [];
      for (const each of [state.headers.get('x-page-made'), same.headers.get('x-page-made'), written]) made.add(each);
    }
    expect([...made]).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  });

  it('FO4 follows a number through its visit, in its language, with nothing of the person', async () => {
    const { slipCode, number, ticketId } = await office.take('en');
    const { counterId } = office;
    const waiting = await office.view(slipCode);
    expect(waiting).toMatchObject({ kind: 'waiting', language: 'en', number, service: 'Civil status' });
    expect(waiting.heading).toMatch(/ahead of you$/);
    await office.call({ ticketId });
    const called = await office.view(slipCode);
    expect(called).toMatchObject({ kind: 'called', heading: 'Please go to', counter: 'Counter 2', nextMs: 3_000 });
    await office.done(office.officer, { type: 'recall-ticket', counterId, ticketId });
    const recalled = await office.view(slipCode);
    expect(recalled.ring).not.toBe(called.ring);
    await office.done(office.officer, { type: 'mark-no-show', counterId, ticketId, override: 'cannot-wait' });
    expect(await office.view(slipCode)).toMatchObject({ kind: 'absent', counter: null, ring: null });
    await office.done(office.kiosk, { type: 'return-by-slip', slipCode });
    expect((await office.view(slipCode)).lines.join()).toContain('Your return has been noted');
    await office.call({ ticketId });
    await office.done(office.officer, { type: 'start-serving', counterId, ticketId });
    expect(await office.view(slipCode)).toMatchObject({ kind: 'serving', heading: 'Being served at' });
    await office.done(office.officer, { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null });
    const done = await office.view(slipCode);
    expect(done).toMatchObject({ kind: 'done', heading: 'Done. Thank you.', ring: null });
    for (const view of [waiting, called, recalled, done]) {
      expect(Object.keys(view).sort()).toEqual(
        ['counter', 'heading', 'kind', 'language', 'lines', 'nextMs', 'number', 'ring', 'service'].sort(),
      );
    }
  });

  it('FO1 answers for a code that never was as for one of another day: with the same words and a page', async () => {
    const one = await fetch(`${office.url}/s/${UNKNOWN}/state`);
    const other = await fetch(`${office.url}/s/${'b2'.repeat(10)}/state`);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await one.text()).toBe(await other.text());
  });

  it('FO1 slows down whoever asks too much, and nobody else’s pages', async () => {
    const path = `/s/${UNKNOWN}/state`;
    const fromElsewhere = () =>
      new Promise<number>((resolve, reject) => {
        request(`${office.url}${path}`, { localAddress: '127.0.0.2', agent: false }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    const answers: number[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 60 }, fromElsewhere))));
    }
    expect(answers.filter((status) => status === 200).length).toBeGreaterThanOrEqual(600);
    expect(answers).toContain(429);
    expect((await fetch(`${office.url}${path}`)).status).toBe(200);
    expect((await fetch(`${office.hub.url}/healthz`)).status).toBe(200);
    await eventually(async () => expect(await fromElsewhere()).toBe(200));
  });

  it('FO1 bears nonsense: headers without end, half a request, an upgrade', async () => {
    const long = await new Promise<number | 'hung up'>((resolve) => {
      const asking = request(`${office.url}/s/${UNKNOWN}`, { headers: { 'x-long': 'x'.repeat(20_000) } }, (answer) =>
        resolve(answer.statusCode ?? 0),
      );
      asking.on('error', () => resolve('hung up')).end();
    });
    expect([400, 'hung up']).toContain(long);
    const upgraded = await new Promise<number>((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' };
      const asking = request(`${office.url}/socket.io/`, { headers }, (answer) => resolve(answer.statusCode ?? 0));
      asking
        .on('upgrade', () => reject(new Error('upgraded')))
        .on('error', reject)
        .end();
    });
    expect(upgraded).toBe(404);
  });

  it('FO7 another address is not checked any more', async () => {
    const { followPort } = office;
    office.followPort = await freeFollowPort();
    await office.setFollow({ enabled: true, port: office.followPort, host: '127.0.0.1', checkedAt: Date.now() });
    const { checkedAt } = await office.until(({ door }) => door.kind === 'open' && door.port === office.followPort);
    expect(checkedAt).toBeNull();
    await expect(fetch(`http://127.0.0.1:${followPort}/robots.txt`)).rejects.toThrow();
    expect((await fetch(`${office.url}/robots.txt`)).status).toBe(200);
  });

  it('FO6 a port that another program has is told, tried again, and had when it is free; the hub goes on', async () => {
    const blocker = createServer().listen(await freeFollowPort(), '127.0.0.1');
    await once(blocker, 'listening');
    office.followPort = (blocker.address() as { port: number }).port;
    await office.setFollow({ enabled: true, port: office.followPort, host: '127.0.0.1' });
    const { door } = await office.until((state) => state.door.kind === 'shut');
    expect(door).toEqual({ kind: 'shut', trouble: 'port-in-use', host: '127.0.0.1', port: office.followPort });
    expect((await fetch(`${office.hub.url}/healthz`)).status).toBe(200);
    blocker.close();
    await once(blocker, 'close');
    await office.until((state) => state.door.kind === 'open');
  });

  it('FO6 holds after the hub has started again, and numbers go on', async () => {
    const { slipCode, number } = await office.take();
    await office.switchOn();
    // UI7: nor is there another page to load.
    const made = async () => (await fetch(`${office.url}/s/${slipCode}/state`)).headers.get('x-page-made');
    const before = await made();
    office.officer.close();
    await office.hub.kill();
    await office.start();
    await office.until(({ door, checkedAt }) => door.kind === 'open' && checkedAt !== null);
    expect(await office.view(slipCode)).toMatchObject({ kind: 'waiting', number });
    expect(await made()).toBe(before);
  });

  it('FO6 refuses what no phone can open', async () => {
    const port = Number(new URL(office.hub.url).port);
    const right = { enabled: true, port: office.followPort, host: '127.0.0.1' };
    for (const [wrong, code] of [
      [{ ...right, port }, 'follow-port-of-hub'],
      [{ ...right, port: 80 }, 'follow-port-reserved'],
      [{ ...right, port: 6666 }, 'follow-port-blocked'],
      [{ ...right, host: 'motcua.local' }, 'follow-not-an-address'],
    ] as const) {
      await expect(office.setFollow(wrong), code).rejects.toThrow(code);
    }
    await office.setFollow({ enabled: false, port: 80, host: null });
    await office.until(({ door }) => door.kind === 'off');
  });
});
