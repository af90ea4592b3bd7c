import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPersonTags } from './person-tags.ts';

describe("IS3 a person's tag", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-tags-'));
    path = join(folder, 'person-key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the same all day, across restarts, and however the number was typed', () => {
    const tag = createPersonTags(path).tagOf('079203001234', 3);
    expect(tag).toMatch(/^[\w-]{43}$/);
    const restarted = createPersonTags(path);
    expect(restarted.tagOf('079 203 001-234', 3)).toBe(tag);
    expect(restarted.tagOf('079203001235', 3)).not.toBe(tag);
  });

  it('says nothing on another day: the key is written over at the end of its own', () => {
    const tags = createPersonTags(path);
    const tag = tags.tagOf('079203001234', 3);
    const key = readFileSync(path, 'utf8');
    tags.endDay(3);
    const next = readFileSync(path, 'utf8');
    expect(next).toHaveLength(key.length);
    expect(next.slice(13)).not.toBe(key.slice(13));
    expect(tags.tagOf('079203001234', 4)).not.toBe(tag);
    const fourth = tags.tagOf('079203001234', 4);
    tags.endDay(3);
    expect(tags.tagOf('079203001234', 4)).toBe(fourth);
  });

  it('of a new day has a new key, although nobody said that the old one was over', () => {
    const tags = createPersonTags(path);
    expect(tags.tagOf('079203001234', 3)).not.toBe(tags.tagOf('079203001234', 4));
  });

  it('is made by a key that only this user may read, and a broken file is replaced', () => {
    writeFileSync(path, 'torn', { mode: 0o644 });
    const tag = createPersonTags(path).tagOf('079203001234', 1);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(createPersonTags(path).tagOf('079203001234', 1)).toBe(tag);
  });
});
