export { canonicalDump } from '../canonical-dump.ts';
