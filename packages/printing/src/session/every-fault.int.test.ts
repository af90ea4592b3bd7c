import { describeEveryFault } from '../testing/every-fault/describe-every-fault.ts';
import { tcpWay } from '../testing/every-fault/tcp-way.ts';

describeEveryFault(tcpWay, null);
