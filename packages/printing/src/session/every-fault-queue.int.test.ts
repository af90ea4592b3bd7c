import { describeEveryFault } from '../testing/every-fault/describe-every-fault.ts';
import { queueWay } from '../testing/every-fault/queue-way.ts';

describeEveryFault(queueWay, process.platform === 'win32' ? 'Windows has no named pipes in folders' : null);
