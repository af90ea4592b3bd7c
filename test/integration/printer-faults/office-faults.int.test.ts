import { findSocat } from '@motcua/wires';

import { serialLine, TCP_LINE } from '../../harness/virtual-printer/true-printer.ts';
import { describeOfficeFaults } from './describe-office-faults.ts';

describeOfficeFaults(TCP_LINE, ['A', 'B', 'C', 'D'], {}, null);

/** Every level on a cable is played where printers are driven; level D is not used there, for a cable cannot show it. */
const WITHOUT = { 'held by another computer before the press': 'a cable has one end' };
const socat = findSocat();
if ('obstacle' in socat) describeOfficeFaults(serialLine(''), ['B'], WITHOUT, socat.obstacle);
else describeOfficeFaults(serialLine(socat.program), ['B'], WITHOUT, null);
