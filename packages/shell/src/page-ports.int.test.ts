import { describe, expect, it, vi } from 'vitest';
import { PAGE_ADDRESS } from './page-address.ts';
import { OPEN_PORT_CHANNEL } from './page-port.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

describe("an appliance's page port", () => {
  it('carries plain data both ways, in order', async () => {
    const { pages, openPage } = await startTestAppliance();
    const page = openPage();
    const heard: unknown[] = [];
    page.onMessage((message) => heard.push(message));
    page.post({ first: 1 });
    page.post(['second']);
    await vi.waitFor(() => expect(pages[0]?.heard).toEqual([{ first: 1 }, ['second']]));
    pages[0]?.port.post({ answer: true });
    await vi.waitFor(() => expect(heard).toEqual([{ answer: true }]));
  });

  it('drops what is not plain data, and words that the shell does not know, and stays open', async () => {
    const { pages, openPage, logged } = await startTestAppliance();
    const page = openPage();
    const strays = [new Map(), new Uint8Array(3), { at: new Date(0) }, 'x'.repeat(70_000), { shell: 'restart' }];
    for (const stray of strays) page.post(stray);
    page.post('plain');
    await vi.waitFor(() => expect(pages[0]?.heard).toEqual(['plain']));
    expect(logged.filter((line) => line.includes('dropped'))).toHaveLength(4);
    expect(logged).toContain('The page said a word that the shell does not know');
  });

  it('belongs to the page that started last', async () => {
    const { pages, openPage } = await startTestAppliance();
    const before = openPage();
    let isOver = false;
    before.onClose(() => (isOver = true));
    const after = openPage();
    await vi.waitFor(() => expect(isOver).toBe(true));
    await vi.waitFor(() => expect(pages[0]?.gone).toBe(1));
    after.post('hello');
    await vi.waitFor(() => expect(pages[1]?.heard).toEqual(['hello']));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.heard).toEqual([]);
  });

  it.each([
    ['another window', { sender: {} }],
    ['a frame inside the page', { senderFrame: { url: PAGE_ADDRESS, parent: {} } }],
    ['a page from elsewhere', { senderFrame: { url: 'http://127.0.0.1:4800/kiosk', parent: null } }],
    ['a page of a like name', { senderFrame: { url: 'app://motcua.evil/index.html', parent: null } }],
    ['a page that is gone', { senderFrame: null }],
  ])('AP3 is refused to %s', async (_what, from) => {
    const { electron, pages, logged } = await startTestAppliance();
    const { port1, port2 } = new MessageChannel();
    let isOver = false;
    port1.addEventListener('close', () => (isOver = true), { once: true });
    electron.postFromPage(OPEN_PORT_CHANNEL, [port2], from);
    await vi.waitFor(() => expect(isOver).toBe(true));
    expect(pages).toEqual([]);
    expect(logged).toContain('A message from a page was refused');
  });

  it('AP3 is refused without a port, with two, or with a message beside it', async () => {
    const { electron, pages } = await startTestAppliance();
    const { port1, port2 } = new MessageChannel();
    electron.postFromPage(OPEN_PORT_CHANNEL, []);
    electron.postFromPage(OPEN_PORT_CHANNEL, [port1, port2]);
    const third = new MessageChannel();
    electron.postFromPage(OPEN_PORT_CHANNEL, [third.port1], {}, { more: true });
    third.port2.close();
    expect(pages).toEqual([]);
  });
});
