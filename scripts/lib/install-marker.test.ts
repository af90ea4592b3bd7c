import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, markInstalled, unmarkInstalled } from './install-marker.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-marker-'));
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
});

afterEach(() => rmSync(root, { recursive: true }));

test('a fresh clone, and packages without a mark, are not installed', () => {
  expect(isInstalled(root)).toBe(false);
  mkdirSync(join(root, 'node_modules'));
  expect(isInstalled(root)).toBe(false);
});

test('a completed installation counts until the lock changes', () => {
  markInstalled(root);
  expect(isInstalled(root)).toBe(true);
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
  expect(isInstalled(root)).toBe(false);
});

test('an installation that was begun and never completed does not count', () => {
  markInstalled(root);
  unmarkInstalled(root);
  expect(isInstalled(root)).toBe(false);
});

test('a mark cut short does not count', () => {
  markInstalled(root);
  writeFileSync(join(root, 'node_modules', '.motcua-installed'), 'ab');
  expect(isInstalled(root)).toBe(false);
});
