// A file of its own, so that what is built from it has a name that can be told from other parts' (fetch-khmer.ts).
export { staffKhmerTables } from '@motcua/messages/staff-khmer';
