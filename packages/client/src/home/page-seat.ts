import type { LinkPort } from '../link-port.ts';
import { splitPort, type SplitPort } from '../setup-door.ts';
import { readSetupAct, type SetupAct, type SetupView } from '../setup-view.ts';
import type { HomeService } from './home-options.ts';

/** The page before the program, whichever it is just now, and what is seated on its hub port. */
export class PageSeat {
  #page: SplitPort | null = null;
  #unseat = (): void => undefined;
  readonly #onAct: (act: SetupAct) => void;

  constructor(onAct: (act: SetupAct) => void) {
    this.#onAct = onAct;
  }

  /** A page has started. The one before is gone. */
  enter(port: LinkPort, service: HomeService | null): void {
    this.#unseat();
    const page = splitPort(port);
    this.#page = page;
    page.setup.onClose(() => {
      if (this.#page === page) this.leave();
    });
    page.setup.onMessage((message) => {
      const act = this.#page === page ? readSetupAct(message) : null;
      if (act !== null) this.#onAct(act);
    });
    if (service !== null) this.seat(service);
  }

  leave(): void {
    this.#unseat();
    this.#page = null;
  }

  tell(view: SetupView): void {
    this.#page?.setup.post(view);
  }

  /** Gives the page to a service. A service that closes its port leaves the page where it is. */
  seat(service: HomeService): void {
    this.#unseat();
    const { hub } = this.#page ?? {};
    if (hub === undefined) return;
    const gone: (() => void)[] = [];
    let isSeated = true;
    this.#unseat = () => {
      if (!isSeated) return;
      isSeated = false;
      for (const listener of gone) listener();
    };
    service.attach({
      post: (message) => {
        if (isSeated) hub.post(message);
      },
      onMessage: (listener) => hub.onMessage((message) => isSeated && listener(message)),
      onClose: (listener) => void gone.push(listener),
      close: () => (isSeated = false),
    });
  }
}
