// What is seen only after a touch, or instead of the start page, is fetched after that stands: an old machine has less to read
// before it.
import './message-screen.ts';
import './one-more-screen.ts';
import './person-screen.ts';
import './code-screen.ts';
import './found-screen.ts';
import './search-screen.ts';
import './papers-screen.ts';
import './procedure-screen.ts';
import './receipt-screen.ts';
import './help-choices.ts';
import './guide-screen.ts';
import './glass-screen.ts';
import './locked-screen.ts';
import './alone-notice.ts';
import './slip-state.ts';
import './still-there.ts';
import '@motcua/ui/more-icons';
import './out-of-service-screen.ts';
import './pairing-screen.ts';

export { readCatalogue } from '../read-catalogue.ts';
export { readInput } from '../read-input.ts';
export { readKeyed } from '../read-keyed.ts';
