import { PRINTER_MODELS, type PaperWidthMm, type SlipDocument } from '@motcua/printing';
import { composeTestSlip } from '@motcua/slips';
import type { OtherPaper } from '../../reactions/other-paper.ts';
import { composeAddressSlip } from './compose-address-slip.ts';
import { composePaperList } from './compose-paper-list.ts';

/** SL10, PC8, TL9: the look of what is printed besides the slips of numbers. */
export function composeOtherPaper(paper: OtherPaper, paperWidthMm: PaperWidthMm): SlipDocument {
  switch (paper.kind) {
    case 'test':
      return composeTestSlip(paper, PRINTER_MODELS[paper.modelId].name, paperWidthMm);
    case 'list':
      return composePaperList(paper, paperWidthMm);
    case 'address':
      return composeAddressSlip(paper, paperWidthMm);
  }
}
