import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { applianceNames, applianceVersion } from './appliance-files.mjs';
import { layGuide } from './guide-files.mjs';
import { hubVersion } from './hub-files.mjs';

/**
 * Something that a stick should have.
 *
 * @typedef {object} Wanted
 * @property {string} part folder on the stick
 * @property {string} file its name, from `release/<part>`, also inside a folder of its target
 * @property {string} how how it is made, for whoever misses it
 */

const besideGuide = {
  'DOC-TRUOC.txt': `MOTCUA: THANH USB LẮP ĐẶT

Mở thư mục guide, bấm đúp index.html: hướng dẫn từng bước, xem được khi không có mạng.
Thiếu gì so với một thanh USB đầy đủ: xem THIEU-GI.txt.
`,
  'READ-ME.txt': `MOTCUA: THE STICK FOR SETTING UP

Open the folder guide and double-click index.html: the guide, step by step, without a network.
What a complete stick would have besides: see THIEU-GI.txt.
`,
};

/** @returns {Wanted[]} all of a complete stick */
function wantedFiles() {
  const hub = hubVersion();
  const command = (/** @type {string} */ part, /** @type {string} */ target) =>
    `npm run package:${part} -- --target ${target}`;
  const ofHub = [
    { file: `motcua-hub_${hub}_amd64.deb`, target: 'linux-x64' },
    { file: `motcua-hub_${hub}_arm64.deb`, target: 'linux-arm64' },
    { file: `motcua-hub-${hub}-win-x64.zip`, target: 'win-x64' },
  ].map(({ file, target }) => ({ part: 'hub', file, how: command('hub', target) }));
  const ofAppliances = /** @type {const} */ (['kiosk', 'display']).flatMap((part) => {
    const version = applianceVersion(part);
    const name = applianceNames[part].executable;
    const needs = `${command(part, 'X')}, where Electron and electron-builder's tools can be fetched`;
    return [
      { file: `${name}_${version}_amd64.deb`, target: 'linux-x64' },
      { file: `${name}_${version}_arm64.deb`, target: 'linux-arm64' },
      { file: `${name}-${version}-linux-x86_64.AppImage`, target: 'linux-x64' },
      { file: `${name}-${version}-linux-arm64.AppImage`, target: 'linux-arm64' },
      { file: `${name}-${version}-win-x64.exe`, target: 'win-x64' },
    ].map(({ file, target }) => ({ part, file, how: needs.replace('X', target) }));
  });
  return [...ofHub, ...ofAppliances];
}

/**
 * Collects what was made into one folder for a stick: the packages, the guide as pages, sums of everything, and in words
 * what is not there. What lies in `release/extra`, such as packages of Debian for a place without internet, comes along.
 *
 * @param {string} release where the packages were made
 * @param {string} folder absolute; is emptied first
 * @param {Wanted[]} [alsoMissing] what is known to be missing besides
 * @returns {{ files: string[], missing: Wanted[] }} `files` from that folder, with `/`
 */
export function collectUsbFolder(release, folder, alsoMissing = []) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const missing = [...wantedFiles().filter((wanted) => !bring(wanted, release, folder)), ...alsoMissing];
  layGuide(join(folder, 'guide'));
  if (existsSync(join(release, 'extra'))) cpSync(join(release, 'extra'), join(folder, 'extra'), { recursive: true });
  cpSync(join(repositoryRoot, 'packaging', 'stick'), folder, { recursive: true });
  cpSync(join(repositoryRoot, 'LICENSE'), join(folder, 'LICENSE.txt'));
  for (const [name, text] of Object.entries(besideGuide)) writeText(join(folder, name), text);
  writeText(join(folder, 'THIEU-GI.txt'), tellMissing(missing));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .toSorted();
  const sums = files.map((path) => `${sumOf(join(folder, path))}  ${path}\n`);
  writeFileSync(join(folder, 'SHA256SUMS.txt'), sums.join(''));
  return { files, missing };
}

/** @param {Wanted} wanted @param {string} release @param {string} folder @returns {boolean} whether it was there */
function bring({ part, file }, release, folder) {
  const targets = existsSync(join(release, part)) ? readdirSync(join(release, part)) : [];
  const found = ['.', ...targets].map((target) => join(release, part, target, file)).find((path) => existsSync(path));
  if (found === undefined) return false;
  mkdirSync(join(folder, part), { recursive: true });
  cpSync(found, join(folder, part, file));
  return true;
}

/** @param {Wanted[]} missing */
function tellMissing(missing) {
  if (missing.length === 0) return 'Đủ cả. · Nothing is missing.\n';
  const rows = missing.map(({ part, file, how }) => `- ${part}/${file}\n    ${how}\n`);
  return `Những gói này chưa dựng được ở nơi làm ra thanh USB. Máy lấy số, màn hình vẫn chạy bằng trình duyệt.
These packages could not be made where the stick was made. Kiosks and displays run in a browser all the same.

${rows.join('')}`;
}

/** Windows' Notepad of old shows a line as a line only so. @param {string} file @param {string} text */
function writeText(file, text) {
  writeFileSync(file, `\ufeff${text.replaceAll('\n', '\r\n')}`);
}

/** @param {string} file */
function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
