import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HubFiles } from './hub-files.ts';
import { servePageFolder } from './page-folder.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('the page folder', () => {
  let folder = '';
  let serve: (request: Request) => Promise<Response>;
  const get = (url: string) => serve(new Request(url));

  beforeEach(async () => {
    const root = await temporaryFolder();
    folder = join(root, 'renderer');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await mkdir(join(root, 'renderer-secrets'));
    await writeFile(join(root, 'secret.html'), 'secret');
    await writeFile(join(root, 'renderer-secrets', 'secret.html'), 'secret');
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Xin chào</title>');
    await writeFile(join(folder, 'assets', 'index-1.js'), 'export {}');
    await writeFile(join(folder, 'assets', 'chữ.woff2'), 'font');
    await writeFile(join(folder, 'notes.txt'), 'not of a page');
    await symlink(join(root, 'secret.html'), join(folder, 'linked.html'));
    serve = servePageFolder(folder, null);
  });

  it('serves its files with the right content types', async () => {
    const page = await get('app://motcua/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Xin chào');
    const script = await get('app://motcua/assets/index-1.js?v=1#top');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {}');
    const font = await get(`app://motcua/assets/${encodeURIComponent('chữ.woff2')}`);
    expect(font.headers.get('content-type')).toBe('font/woff2');
  });

  it('sends a policy under which the page speaks to nobody, with refusals too', async () => {
    for (const url of ['app://motcua/index.html', 'app://motcua/absent.html']) {
      const { headers } = await get(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'", "base-uri 'none'"]),
      );
      expect(policy).not.toMatch(/unsafe|\*|https?:|script-src[^;]*data:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    ['a way out', 'app://motcua/../secret.html'],
    ['an encoded way out', 'app://motcua/%2e%2e/secret.html'],
    ['an encoded slash', 'app://motcua/..%2fsecret.html'],
    ['an encoded slash further in', 'app://motcua/assets/..%2f..%2fsecret.html'],
    ['a neighbour of a like name', 'app://motcua/..%2frenderer-secrets%2fsecret.html'],
    ['a backslash', 'app://motcua/..%5csecret.html'],
    ['a drive', 'app://motcua/C:%5csecret.html'],
    ['an absolute path', 'app://motcua//etc/hostname.html'],
    ['a link that leads out', 'app://motcua/linked.html'],
    ['a zero byte', 'app://motcua/index.html%00.js'],
    ['a broken escape', 'app://motcua/%zz.html'],
    ['the folder itself', 'app://motcua/'],
    ['a folder', 'app://motcua/assets'],
    ['a kind of file that no page has', 'app://motcua/notes.txt'],
    ['another host', 'app://elsewhere/index.html'],
    ['another scheme', 'file:///etc/hostname'],
  ])('refuses %s', async (_what, url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('takes nothing but GET and HEAD', async () => {
    const post = await serve(new Request('app://motcua/index.html', { method: 'POST', body: 'x' }));
    expect(post.status).toBe(405);
    const head = await serve(new Request('app://motcua/index.html', { method: 'HEAD' }));
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

describe('VO2 files of the hub under the page’s own address', () => {
  const asked: string[] = [];
  const files: HubFiles = {
    paths: [/^\/voice-packs\/[a-z-]+\/[a-z0-9-]+\.ogg$/],
    get: (path: string) => {
      asked.push(path);
      if (path.includes('away')) return Promise.reject(new Error('away'));
      const headers = { 'content-type': 'audio/ogg', etag: '"1"', 'set-cookie': 'a=b', 'content-security-policy': '*' };
      return Promise.resolve(new Response(path.includes('gone') ? null : 'sound', { status: 200, headers }));
    },
  };

  it('are given on, with the program’s own rules and without the hub’s', async () => {
    const serve = servePageFolder(await temporaryFolder(), files);
    const answer = await serve(new Request('app://motcua/voice-packs/vi-nam/n-4.ogg'));
    expect(await answer.text()).toBe('sound');
    expect(answer.headers.get('content-type')).toBe('audio/ogg');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('*');
  });

  it('are those on the list alone, and never asked of another address', async () => {
    const serve = servePageFolder(await temporaryFolder(), files);
    asked.splice(0);
    const others = [
      'voice-packs/vi-nam/manifest.json',
      'api/settings',
      'voice-packs/..%2fapi',
      'voice-packs/vi-nam/x.ogg/y',
    ];
    for (const path of others) expect((await serve(new Request(`app://motcua/${path}`))).status).toBe(404);
    expect((await serve(new Request('app://elsewhere/voice-packs/vi-nam/n-4.ogg'))).status).toBe(404);
    expect((await serve(new Request('app://motcua/voice-packs/vi-nam/n-4.ogg', { method: 'POST' }))).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it('are missing while the hub is away', async () => {
    const serve = servePageFolder(await temporaryFolder(), files);
    expect((await serve(new Request('app://motcua/voice-packs/vi-nam/away.ogg'))).status).toBe(502);
  });
});
