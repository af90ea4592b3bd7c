export { composeSlipDocument } from './compose-slip-document.ts';
export { composeTestSlip } from './compose-test-slip.ts';
export { followOnSlip } from './follow-on-slip.ts';
export { numberSlipContent, type NumberSlipFacts, type ServiceOnSlip } from './number-slip-content.ts';
export type { SlipContent } from './slip-content.ts';
export { templateFor } from './template-for.ts';
export { testSlip, type TestSlip, type TriedPrinter } from './test-slip.ts';
