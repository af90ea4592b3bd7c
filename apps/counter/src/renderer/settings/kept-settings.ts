import type { AccountId } from '@motcua/protocol';
import type { Editing } from './editing.ts';

/** What somebody typed into the settings, kept while the page shows another screen. `show`: the field to show first. */
export type KeptSettings = { readonly by: AccountId; readonly editing: Editing; readonly show: string | null };
