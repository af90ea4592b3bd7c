import type { HubHttp } from '@motcua/client';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { StaffState } from './model/staff-state.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** What most parts of the staff page are made from: the page's state, and how it speaks. */
export class StatePart extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    speaking: { attribute: false },
    http: { attribute: false },
  };

  declare state: StaffState | null;
  declare speaking: Speaking;
  /** For those that ask the hub more than views tell. */
  declare http: HubHttp | null;

  constructor() {
    super();
    this.state = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.http = null;
  }
}
