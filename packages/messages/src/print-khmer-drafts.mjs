// Prints every Khmer text beside its Vietnamese one, tab-separated, for a speaker's review:
//   node packages/messages/src/print-khmer-drafts.mjs > khmer.tsv
import * as messages from './index.ts';

const tables = Object.fromEntries(
  Object.entries(messages).filter(([name, table]) => name.endsWith('Messages') && typeof table === 'object'),
);
for (const { key, vi, km } of messages.khmerDrafts(tables)) console.log([key, vi, km].join('\t'));
