// What is seen only after a touch, or instead of the start page, is fetched after that stands: an old machine has less to read
// before it.
import './message-screen.ts';
import './one-more-screen.ts';
import './person-screen.ts';
import './code-screen.ts';
import './found-screen.ts';
import './help-choices.ts';
import './slip-state.ts';
import './out-of-service-screen.ts';
import './pairing-screen.ts';

export { readInput } from '../read-input.ts';
