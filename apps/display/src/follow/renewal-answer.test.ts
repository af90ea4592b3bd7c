import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksForPage } from './renewal-answer.ts';
import { RenewalTurn } from './renewal-turn.ts';

const PAGE = '<html lang="vi" data-made="new">';

describe('UI7 what the hub answers to a phone whose turn has come', () => {
  /** What the hub sends next; null: it hangs up. */
  let next: { status: number; body: string } | null = null;
  const hub = createServer((_, response) => {
    if (next === null) return void response.destroy();
    response.writeHead(next.status).end(next.body);
  });
  let address = '';
  beforeAll(async () => {
    await once(hub.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/s/abc`;
  });
  afterAll(() => hub.close());

  /** A phone whose turn is always half the time off; `after`: whether its turn has come again so much later. */
  function phone() {
    let now = 0;
    const turn = new RenewalTurn(
      () => now,
      () => 0.5,
    );
    const after = (ms: number): boolean => {
      now += ms;
      return turn.hasCome('new');
    };
    return { after, asks: (isCalm = true) => asksForPage(turn, 'new', address, () => isCalm) };
  }

  it('UI7 a refusal is no answer: its turn comes again, later, until the page has come', async () => {
    const { after, asks } = phone();
    for (const status of [429, 404, 503, null]) {
      after(0);
      expect(after(15_000), `${status}`).toBe(true);
      next = status === null ? null : { status, body: PAGE };
      expect(await asks(), `${status}`).toBe(false);
      expect(after(0), `${status}`).toBe(false);
    }
    expect(after(15_000)).toBe(true);
    next = { status: 200, body: PAGE };
    expect(await asks()).toBe(true);
    expect(after(90_000)).toBe(false);
  });

  it('UI7 the page of before, which a cache has kept, is an answer: it is not asked for again', async () => {
    const { after, asks } = phone();
    after(0);
    next = { status: 200, body: '<html lang="vi" data-made="before">' };
    expect(await asks()).toBe(false);
    expect(after(90_000)).toBe(false);
  });

  it('UI7 a call in the meantime comes first, and the turn stays', async () => {
    const { after, asks } = phone();
    after(0);
    after(15_000);
    next = { status: 200, body: PAGE };
    expect(await asks(false)).toBe(false);
    expect(after(0)).toBe(true);
    expect(await asks()).toBe(true);
  });
});
