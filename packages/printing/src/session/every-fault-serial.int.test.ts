import { findSocat } from '@motcua/wires';

import { describeEveryFault } from '../testing/every-fault/describe-every-fault.ts';
import { serialWay } from '../testing/every-fault/pty-ways.ts';

const socat = findSocat();
if ('obstacle' in socat) describeEveryFault(serialWay(''), socat.obstacle);
else describeEveryFault(serialWay(socat.program), null);
