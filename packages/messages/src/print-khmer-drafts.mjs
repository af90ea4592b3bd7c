// Prints every Khmer text beside its Vietnamese one, tab-separated, for a speaker's review:
//   node packages/messages/src/print-khmer-drafts.mjs > khmer.tsv
import { khmerDrafts } from './khmer-drafts.ts';

for (const draft of khmerDrafts()) console.log([draft.key, draft.vi, draft.km].join('\t'));
