import { CONFIRMATION_LASTS_DAYS, type Confirmation, type ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { ReadyProcedure } from '@motcua/protocol/ready-procedures';
import type { LocalText, ServiceId } from '@motcua/protocol/vocabulary';
import { setField, setList, type Editing } from './editing.ts';
import { valueAt } from './field-path.ts';
import { plainWords } from './plain-words.ts';

const DAY_MS = 24 * 3_600_000;

/** PC1: those of the national list that the centre does not name yet, by their field. */
export function notTaken(ready: readonly ReadyProcedure[], { procedures }: CentreSettings): readonly ReadyProcedure[] {
  const taken = new Set(procedures.map(({ code }) => code));
  return ready.filter(({ code }) => !taken.has(code));
}

/** PC1: names alone are taken over. `serviceId` null: they are done `elsewhere`. */
export function takeReady(
  editing: Editing,
  chosen: readonly ReadyProcedure[],
  serviceId: ServiceId | null,
  elsewhere: LocalText | null,
): Editing {
  const added = chosen.map(({ code, name, nameEn, everydayNames, portalUrl }): ProcedureSettings => ({
    ...{ code, name: { vi: name, en: nameEn, km: null }, everydayNames, portalUrl },
    ...{ serviceId, elsewhere: serviceId === null ? elsewhere : null },
    ...{ checkList: null, fee: null, timeLimit: null },
  }));
  return setList(editing, 'procedures', [...editing.draft.procedures, ...added]);
}

/** PC4: what was changed is nobody's word any more. `path`: of a list, a fee or a time limit. */
export function changeStated(editing: Editing, path: string, change: (editing: Editing) => Editing): Editing {
  const before = JSON.stringify(contentAt(editing, path));
  const changed = change(editing);
  const isSame = JSON.stringify(contentAt(changed, path)) === before;
  const isThere = typeof valueAt(changed.draft, path) === 'object' && valueAt(changed.draft, path) !== null;
  if (isSame || !isThere) return changed;
  return setField(changed, `${path}.confirmation`, null);
}

function contentAt({ draft }: Editing, path: string): unknown {
  const stated = valueAt(draft, path);
  return typeof stated === 'object' && stated !== null ? { ...stated, confirmation: null } : null;
}

export type Standing = 'none' | 'unconfirmed' | 'fresh' | 'old';

/** How the texts of a procedure stand: the worst of them. `today`: YYYY-MM-DD. */
export function standingOf({ checkList, fee, timeLimit }: ProcedureSettings, today: string): Standing {
  const each = [checkList, fee, timeLimit].flatMap((stated) =>
    stated === null ? [] : [standingOfOne(stated.confirmation, today)],
  );
  return (['unconfirmed', 'old', 'fresh'] as const).find((standing) => each.includes(standing)) ?? 'none';
}

/** PC5: one of them is older than 180 days, whatever else is to be done. */
export function isOld({ checkList, fee, timeLimit }: ProcedureSettings, today: string): boolean {
  return [checkList, fee, timeLimit].some(
    (stated) => stated !== null && standingOfOne(stated.confirmation, today) === 'old',
  );
}

function standingOfOne(confirmation: Confirmation | null, today: string): Exclude<Standing, 'none'> {
  if (confirmation === null) return 'unconfirmed';
  return daysSince(confirmation.on, today) > CONFIRMATION_LASTS_DAYS ? 'old' : 'fresh';
}

export function daysSince(on: string, today: string): number {
  return Math.floor((Date.parse(today) - Date.parse(on)) / DAY_MS);
}

/** What the list shows: by words in a name or the code, by service (`elsewhere`: done nowhere here), or those to be looked at. */
export type Wanted = { readonly words: string; readonly service: string | null; readonly onlyOld: boolean };

export function isWanted(procedure: ProcedureSettings, { words, service, onlyOld }: Wanted, today: string): boolean {
  if (onlyOld && !isOld(procedure, today)) return false;
  if (service !== null && (procedure.serviceId ?? 'elsewhere') !== service) return false;
  const wanted = plainWords(words);
  if (wanted === '') return true;
  const { code, name, everydayNames } = procedure;
  const names = [code, name.vi, name.en ?? '', ...everydayNames].map(plainWords);
  return names.some((each) => each.includes(wanted) || each.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')));
}
