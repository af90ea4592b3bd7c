// What is seen only after a touch is fetched after the start page stands: an old machine has less to read before it.
import './message-screen.ts';
import './one-more-screen.ts';
import './person-screen.ts';
import './code-screen.ts';
import './found-screen.ts';
import './help-choices.ts';
import './slip-elsewhere.ts';
