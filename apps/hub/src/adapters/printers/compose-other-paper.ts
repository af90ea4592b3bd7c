import type { PaperWidthMm, SlipDocument } from '@motcua/printing';
import type { OtherPaper } from '../../reactions/other-paper.ts';
import { composeAddressSlip } from './compose-address-slip.ts';
import { composePaperList } from './compose-paper-list.ts';
import { composeTestSlip } from './compose-test-slip.ts';

/** SL10, PC8, TL9: the look of what is printed besides the slips of numbers. */
export function composeOtherPaper(paper: OtherPaper, paperWidthMm: PaperWidthMm): SlipDocument {
  switch (paper.kind) {
    case 'test':
      return composeTestSlip(paper, paperWidthMm);
    case 'list':
      return composePaperList(paper, paperWidthMm);
    case 'address':
      return composeAddressSlip(paper, paperWidthMm);
  }
}
