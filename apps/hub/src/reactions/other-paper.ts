import type { AddressSlip } from './address-slip.ts';
import type { PaperList } from './paper-list.ts';
import type { TestSlip } from './test-slip.ts';

/** SL10, PC8, TL9: what a slip printer prints besides the slips of numbers. */
export type OtherPaper = TestSlip | PaperList | AddressSlip;
