/** A kind of event that carries one thing, as `carried`, up to whoever listens. Crosses shadow roots. */
export function carrierEvent<Carried>(type: string) {
  return class extends Event {
    static readonly type = type;
    readonly carried: Carried;

    constructor(carried: Carried) {
      super(type, { bubbles: true, composed: true });
      this.carried = carried;
    }
  };
}
