import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { oldBrowserScript } from './old-browser-script.ts';

/** As much of an element as the script uses; text as a browser would show it. */
class Part {
  readonly parts: (Part | string)[] = [];
  readonly style: Record<string, string> = {};
  lang = '';
  get firstChild(): Part | string | undefined {
    return this.parts[0];
  }
  appendChild(part: Part | string): void {
    this.parts.push(part);
  }
  removeChild(part: Part | string): void {
    this.parts.splice(this.parts.indexOf(part), 1);
  }
  get text(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('\n');
  }
}
/** A script element of a browser that knows modules. */
class NewScript extends Part {
  readonly noModule = false;
}

type Missing = 'module' | 'findLast' | 'mathml' | 'css' | 'container-type' | 'structuredClone';

/** Runs the script as in a browser in which this is missing. */
function openIn(...missing: readonly Missing[]) {
  const lacks = (what: Missing) => missing.includes(what);
  const done: string[] = [];
  const root = new Part();
  const document = {
    body: null as Part | null,
    documentElement: root,
    title: '',
    createElement: (kind: string) => (kind === 'script' && !lacks('module') ? new NewScript() : new Part()),
    createTextNode: (text: string) => text,
  };
  const window: Record<string, unknown> = {
    location: { href: 'http://10.0.0.5:4840/counter/' },
    onload: null,
    ...(lacks('css') ? {} : { CSS: { supports: (name: string) => !missing.includes(name as Missing) } }),
    ...(lacks('structuredClone') ? {} : { structuredClone }),
    ...(lacks('mathml') ? {} : { MathMLElement: Part }),
    ...(lacks('module') ? {} : { stop: () => done.push('stop') }),
  };
  runInNewContext(`${lacks('findLast') ? 'delete Array.prototype.findLast;' : ''}${oldBrowserScript()}`, {
    window,
    document,
  });
  return { document, window, root, done };
}

describe('UI5 a browser that cannot run a page', () => {
  it('is told nothing where it can', () => {
    const { root, done, window } = openIn();
    expect([root.parts, done, window['onload']]).toEqual([[], [], null]);
  });

  it.each<Missing>(['findLast', 'mathml', 'css', 'container-type', 'structuredClone'])(
    'stops the page without %s, and says what to install in every language',
    (missing) => {
      const { root, done, document } = openIn(missing);
      expect(done).toEqual(['stop']);
      expect(document.title).toBe('Cần trình duyệt mới hơn');
      expect(root.text).toContain('Mời cài Google Chrome hoặc Microsoft Edge bản mới nhất.');
      expect(root.text).toContain('Google Chrome 109');
      expect(root.text).toContain('សូមដំឡើង');
      expect(root.text).toContain('http://10.0.0.5:4840/counter/');
    },
  );

  it('waits for the page where nothing can be stopped, and leaves nothing of it', () => {
    const { root, window, document } = openIn('module', 'css', 'findLast', 'structuredClone', 'mathml');
    expect(root.parts).toEqual([]);
    document.body = new Part();
    document.body.appendChild('of the page');
    (window['onload'] as () => void)();
    expect(document.body.text).toContain('Trình duyệt trên máy này đã cũ');
    expect(document.body.text).not.toContain('of the page');
  });

  it('is told in signs that any encoding reads alike', () => {
    expect(oldBrowserScript()).toMatch(/^[\n\x20-\x7e]+$/);
  });
});
