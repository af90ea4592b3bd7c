import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';
import { StatePart } from './state-part.ts';

/** A part that speaks of acts besides. */
export class ActsPart extends StatePart {
  declare speaking: Speaking;

  constructor() {
    super();
    this.speaking = SPEAKING_AT_FIRST;
  }
}
