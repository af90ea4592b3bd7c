/** DP8: what of the playlist cannot be shown here has changed. Comes out of every shadow, up to the page. */
export class UnplayableEvent extends Event {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super('unplayable', { bubbles: true, composed: true });
    this.names = names;
  }
}
