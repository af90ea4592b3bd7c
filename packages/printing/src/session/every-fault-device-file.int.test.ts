import { findSocat } from '@motcua/wires';

import { describeEveryFault } from '../testing/every-fault/describe-every-fault.ts';
import { deviceFileWay } from '../testing/every-fault/pty-ways.ts';

const socat = findSocat();
if ('obstacle' in socat) describeEveryFault(deviceFileWay(''), socat.obstacle);
else describeEveryFault(deviceFileWay(socat.program), null);
