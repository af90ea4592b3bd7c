import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCREENS_OF_BEFORE } from '@motcua/protocol/plain-screens';
import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SqliteAccessStore } from '../adapters/sqlite/access-store.ts';
import { DATABASE_FILE, openDatabase } from '../adapters/sqlite/database.ts';
import { temporaryFolder } from '../adapters/sqlite/testing/temporary-folder.ts';
import { createIds } from '../adapters/system/ids.ts';
import { createScryptPasswords } from '../adapters/system/scrypt-passwords.ts';
import { ensureAdministrator } from '../application/first-accounts.ts';
import { readConfig } from '../config.ts';
import { createHub, type Hub } from '../create-hub.ts';
import { HOUR, MONDAY_8 } from '../domain/testing/queue-scenario.ts';
import { folderOfADay, hub } from './testing/hub-folder.ts';

const EVENTS_OF_THE_DAY = 7;

/** A hub on the folder, started later in the morning of its day; stopped when the test ends. */
async function running(dataFolder: string, host = '127.0.0.1'): Promise<Hub> {
  const config = readConfig(['--data', dataFolder, '--host', host, '--port', '0'], {}, '/');
  if (config === 'help') throw new Error('no settings');
  const startedAt = performance.now();
  const monotonicMs = () => performance.now() - startedAt;
  const clockSources = { wallMs: () => MONDAY_8 + HOUR + monotonicMs(), monotonicMs };
  const opened = await createHub({ config, version: 'test', clockSources });
  onTestFinished(() => opened.stop());
  return opened;
}

describe('JN4 verify', () => {
  test('JN3 says that a journal is whole, also beside a running hub', async () => {
    const folder = await folderOfADay();
    const whole = (events: number) => ({
      code: 0,
      out: expect.stringContaining(`The journal is whole: ${events} events.`) as string,
      err: '',
    });
    expect(await hub('verify', '--data', folder)).toEqual(whole(EVENTS_OF_THE_DAY));
    await running(folder);
    // HL3: and that it came back within the day.
    expect(await hub('verify', '--data', folder)).toEqual(whole(EVENTS_OF_THE_DAY + 1));
  });

  test('DA3 a changed byte in one row is found, and the row is named', async () => {
    const folder = await folderOfADay();
    const path = join(folder, DATABASE_FILE);
    const bytes = readFileSync(path);
    const issued = '"type":"TicketIssued","ticketId":"1-1","number":"A001"';
    const places = [];
    // SQLite may have moved the row and left a copy of it in unused space, which nobody reads.
    for (let at = bytes.indexOf(issued); at >= 0; at = bytes.indexOf(issued, at + 1)) places.push(at);
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) bytes.write('A002', bytes.indexOf('A001', at));
    writeFileSync(path, bytes);
    const { code, out, err } = await hub('verify', '--data', folder);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')[0]).toBe('Event 3 (table events, seq 3) is not as it was written: its hash does not fit.');
    expect(out).not.toContain('Event 4');
    expect(out).toContain('restore a backup');
  });

  test('DA3 a row taken out, and an end cut off, are found', async () => {
    const folder = await folderOfADay();
    const sqlite = new DatabaseSync(join(folder, DATABASE_FILE));
    sqlite.exec('DROP TRIGGER events_are_never_removed; DELETE FROM events WHERE seq IN (4, 7)');
    sqlite.close();
    const { code, out, err } = await hub('verify', '--data', folder);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Event 4 is missing.');
    expect(out).toContain('Event 7 is missing at the end');
  });

  test('a damaged file is found', async () => {
    const folder = await folderOfADay();
    const path = join(folder, DATABASE_FILE);
    const bytes = readFileSync(path);
    bytes.fill(0x55, bytes.length - 6 * 4096);
    writeFileSync(path, bytes);
    const { code, out, err } = await hub('verify', '--data', folder);
    expect({ code, words: /damaged|cannot be read|malformed/.test(out + err) }).toEqual({ code: 1, words: true });
  });
});

describe('JN5 settings as a file', () => {
  test('exported and imported elsewhere they are the same, recorded in the journal by the hub itself', async () => {
    const [from, to] = [await folderOfADay(), temporaryFolder()];
    const file = join(temporaryFolder(), 'settings.json');
    expect(await hub('export', '--data', from, '--to', file)).toMatchObject({ code: 0, out: '' });
    expect(await hub('export', '--data', from, '--to', file)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/exists already/) as string,
    });
    expect(await hub('import-settings', file, '--data', to)).toMatchObject({ code: 0, err: '' });
    expect(await hub('import-settings', file, '--data', to)).toMatchObject({ code: 0, err: '' });
    const [sent, arrived] = [readFileSync(file, 'utf8'), (await hub('export', '--data', to)).out].map(
      (text) => JSON.parse(text) as object,
    );
    expect(arrived).toEqual({ ...sent, version: 2 });
    await running(to);
    expect((await hub('verify', '--data', to)).out).toContain('2 events');
  });

  test('wrong ones are refused in words that name the field, and nothing changes', async () => {
    const folder = await folderOfADay();
    const file = join(temporaryFolder(), 'settings.json');
    const settings = JSON.parse((await hub('export', '--data', folder)).out) as Record<string, unknown>;
    const refusal = async (change: object | string) => {
      writeFileSync(file, typeof change === 'string' ? change : JSON.stringify({ ...settings, ...change }));
      const { code, err } = await hub('import-settings', file, '--data', folder);
      expect(code).toBe(2);
      expect(err).toContain('nothing has changed');
      return err;
    };
    expect(await refusal('{ "version": 1,')).toContain('the file: is no JSON');
    expect(await refusal({ languages: ['vi', 'fr'] })).toContain('languages[1]: must be one of "vi", "en", "km"');
    expect(await refusal({ centre: 7 })).toContain('centre: must be an object in {…}');
    expect(await refusal({ counters: undefined })).toContain('counters: is missing');
    expect(await refusal({ series: [] })).toContain('services[0].seriesId: there is no series');
    // Somebody is being served at counter 2 of this day.
    const others = (settings['counters'] as { counterId: string }[]).filter(({ counterId }) => counterId !== 'quay-2');
    writeFileSync(
      file,
      JSON.stringify({ ...settings, boardLines: [], scanners: [], keypadLines: [], counters: others }),
    );
    expect(await hub('import-settings', file, '--data', folder)).toMatchObject({
      ...{ code: 2, err: expect.stringMatching(/Nothing has changed\. .*quay-2/) as string },
    });
    expect((await hub('verify', '--data', folder)).out).toContain(`${EVENTS_OF_THE_DAY} events`);
  });

  test('TP2 an own slip template that does not fit the paper is measured and refused as the settings page refuses it', async () => {
    const folder = await folderOfADay();
    const file = join(temporaryFolder(), 'settings.json');
    const settings = JSON.parse((await hub('export', '--data', folder)).out) as object;
    const text = { vi: 'Xin ông/bà giữ trật tự. '.repeat(8).trim(), en: null, km: null };
    const words = { kind: 'free-text', text, size: 'title', weight: 'bold', align: 'left', beside: false };
    const long = { ...BUILT_IN_SLIP_TEMPLATE, templateId: 'dai', name: 'Dài' };
    const parts = [...long.parts, words];
    writeFileSync(file, JSON.stringify({ ...settings, slipTemplates: [{ ...long, parts }] }));
    const { code, err } = await hub('import-settings', file, '--data', folder);
    // Once for each paper.
    expect([code, err.match(/^slipTemplates\[0\]\.parts: .* mm/gm)?.length]).toEqual([2, 2]);
    expect(err).toContain('nothing has changed');
    writeFileSync(file, JSON.stringify({ ...settings, slipTemplates: [long] }));
    expect(await hub('import-settings', file, '--data', folder)).toMatchObject({ code: 0 });
  });

  test('of an older program are lifted as its journal is, and it is said; a newer one’s are refused in words', async () => {
    const folder = await folderOfADay();
    const file = join(temporaryFolder(), 'settings.json');
    const present = JSON.parse((await hub('export', '--data', folder)).out) as Record<string, unknown>;
    type Entry = Readonly<Record<string, unknown>>;
    const without = (list: unknown, field: string) => (list as Entry[]).map(({ [field]: _, ...entry }) => entry);
    const plain = (list: unknown, field: string) => (list as Entry[]).map((entry) => ({ ...entry, [field]: false }));
    const older = Object.fromEntries(
      Object.entries({
        ...present,
        ...{ services: without(present['services'], 'askReceipt'), printers: without(present['printers'], 'mute') },
      }).filter(([name]) => name !== 'motcua' && !(name in SCREENS_OF_BEFORE)),
    );
    writeFileSync(file, JSON.stringify(older));
    const imported = await hub('import-settings', file, '--data', folder);
    expect(imported).toMatchObject({ code: 0, err: expect.stringMatching(/older Motcua/) as string });
    expect(JSON.parse((await hub('export', '--data', folder)).out)).toEqual({
      ...{ ...present, ...SCREENS_OF_BEFORE, version: 2 },
      ...{ services: plain(present['services'], 'askReceipt'), printers: plain(present['printers'], 'mute') },
    });
    writeFileSync(file, JSON.stringify({ ...present, motcua: { shape: 99, program: '7.0.0' } }));
    expect(await hub('import-settings', file, '--data', folder)).toMatchObject({
      ...{ code: 2, err: expect.stringMatching(/newer Motcua \(7\.0\.0\)/) as string },
    });
  });

  test('are not imported under a running hub', async () => {
    const folder = await folderOfADay();
    const file = join(temporaryFolder(), 'settings.json');
    await hub('export', '--data', folder, '--to', file);
    await running(folder);
    expect(await hub('import-settings', file, '--data', folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/already running.*Stop it/) as string,
    });
  });
});

describe('a past day', () => {
  test('DA3 is told as a story, in Vietnamese or English', async () => {
    const folder = await folderOfADay();
    const { code, out } = await hub('replay', '--data', folder);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('Ngày làm việc thứ 1 · 2026-11-23');
    expect(lines).toHaveLength(EVENTS_OF_THE_DAY);
    expect(lines[2]).toMatch(/^08:00:00 {2}#3 +Phát số A001: Hộ tịch.* — máy lấy số kiosk-1$/);
    const english = await hub('replay', '--day', '1', '--language', 'en', '--data', folder);
    expect(english.out).toContain('Number A002 called to counter 2. A priority number');
    expect(english.out).toContain('— Lan');
    expect(await hub('replay', '--day', '2026-12-24', '--data', folder)).toMatchObject({
      code: 2,
      err: 'motcua: There is no service day "2026-12-24". The journal has only day 1, 2026-11-23.\n',
    });
  });

  test('is exported, one event to a line', async () => {
    const folder = await folderOfADay();
    const { code, out } = await hub('export', '--day', '2026-11-23', '--data', folder);
    expect(code).toBe(0);
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ seq, type }) => `${String(seq)} ${String(type)}`)).toEqual([
      '2 ServiceDayOpened',
      '3 TicketIssued',
      '4 TicketIssued',
      '5 CounterOpened',
      '6 TicketCalled',
      '7 ServingStarted',
    ]);
    expect(events[3]).toMatchObject({ at: 1795395660000, by: { kind: 'staff', name: 'Lan' } });
  });
});

test('AC6 reset-admin at the console lets the administrator in again', async () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  const clock = { now: () => Date.now(), monotonicMs: () => 0 };
  const parts = { store: new SqliteAccessStore(database), passwords: createScryptPasswords(), ids: createIds(), clock };
  await ensureAdministrator(parts, 'trời hôm nay thật đẹp');
  database.close();
  expect(await hub('reset-admin', 'nobody', '--data', folder)).toMatchObject({
    code: 2,
    err: 'motcua: "nobody" is no administrator in use. There is: quantri.\n',
  });
  const { code, out } = await hub('reset-admin', 'quantri', '--data', folder);
  expect(code).toBe(0);
  const password = /Password +(\S+)/.exec(out)?.[1];
  const { url } = await running(folder, '0.0.0.0');
  const signIn = async (secret: unknown, newPassword?: string) => {
    const headers = { 'content-type': 'application/json', origin: url };
    const body = JSON.stringify({ name: 'quantri', password: secret, newPassword });
    return (await fetch(`${url}/api/session`, { method: 'POST', headers, body })).status;
  };
  // AC12: what somebody else made opens nothing until a password of one's own is chosen with it.
  expect([await signIn(password), await signIn('trời hôm nay thật đẹp')]).toEqual([403, 401]);
  expect(await signIn(password, 'ngày mai trời lại nắng')).toBe(200);
  expect([await signIn(password), await signIn('ngày mai trời lại nắng')]).toEqual([401, 200]);
  expect(await hub('reset-admin', 'quantri', '--data', folder)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/already running/) as string,
  });
});

test('what is not understood ends with 2 and one line, and a folder without a hub stays as it is', async () => {
  const folder = temporaryFolder();
  for (const args of [['frobnicate'], ['verify', '--dta', 'x'], ['verify'], ['reset-admin', 'quantri']]) {
    const { code, out, err } = await hub(...args, ...(args.includes('--dta') ? [] : ['--data', folder]));
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  }
  expect((await hub('help')).out).toContain('import-settings FILE');
});
