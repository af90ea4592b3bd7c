import { HubList } from '../finding/hub-list.ts';
import { keyOf, type FoundHub } from '../finding/known-hub.ts';
import type { OfficeNetwork } from '../finding/office-network.ts';
import type { LinkSurroundings } from '../link-options.ts';
import type { AddressProblem, ChooseStep, SetupAct } from '../setup-view.ts';
import { listed } from './describe-hub.ts';
import { readAddress } from './read-address.ts';

export type HubChoiceParts = {
  readonly network: OfficeNetwork;
  readonly around: Pick<LinkSurroundings, 'after'>;
  readonly onStep: (step: ChooseStep) => void;
  readonly onChosen: (found: FoundHub) => void;
};

/** FS1: somebody chooses the hub of this device from those that answer, or types where it is. */
export class HubChoice {
  readonly #parts: HubChoiceParts;
  readonly #list: HubList;
  #isOn = false;
  #asking: string | null = null;
  #problem: AddressProblem | null = null;

  constructor(parts: HubChoiceParts) {
    this.#parts = parts;
    this.#list = new HubList({ network: parts.network, around: parts.around, onChange: () => this.#tell() });
  }

  start(): void {
    this.#isOn = true;
    this.#asking = null;
    this.#problem = null;
    this.#list.start();
    this.#tell();
  }

  stop(): void {
    this.#isOn = false;
    this.#list.stop();
  }

  async perform(act: Extract<SetupAct, { act: 'choose' | 'address' }>): Promise<void> {
    if (!this.#isOn) return;
    if (act.act === 'address') return this.#askAt(act.text);
    const found = this.#list.hubs().find((hub) => keyOf(hub.identity) === act.key);
    if (found !== undefined) this.#chosen(found);
  }

  async #askAt(text: string): Promise<void> {
    if (this.#asking !== null) return;
    const origins = readAddress(text);
    this.#problem = origins === null ? 'not-an-address' : null;
    this.#asking = origins === null ? null : text.trim();
    this.#tell();
    if (origins === null) return;
    const asked = await this.#firstAt(origins);
    if (!this.#isOn) return;
    this.#asking = null;
    if (typeof asked !== 'string') return this.#chosen(asked);
    this.#problem = asked;
    this.#tell();
  }

  /** FS7: the same hub by HTTPS, where the one at this origin of plain HTTP says that it has that. */
  async safer(origin: string): Promise<FoundHub | null> {
    const { network } = this.#parts;
    const plain = await network.ask(origin, null);
    if (plain.kind !== 'hub' || plain.found.identity.httpsPort === null) return null;
    const safe = await network.ask(`https://${new URL(origin).hostname}:${plain.found.identity.httpsPort}`, null);
    const isSame = safe.kind === 'hub' && safe.found.identity.hubId === plain.found.identity.hubId;
    return isSame ? safe.found : null;
  }

  async #firstAt(origins: readonly string[]): Promise<FoundHub | AddressProblem> {
    let problem: AddressProblem = 'nobody';
    for (const origin of origins) {
      const asked = await this.#parts.network.ask(origin, null);
      if (asked.kind === 'hub') {
        return asked.found.authorityPem === null ? ((await this.safer(origin)) ?? asked.found) : asked.found;
      }
      if (asked.kind === 'clock') problem = 'clock';
      else if (asked.kind !== 'nobody' && problem === 'nobody') problem = 'no-hub';
    }
    return problem;
  }

  #chosen(found: FoundHub): void {
    this.stop();
    this.#parts.onChosen(found);
  }

  #tell(): void {
    if (!this.#isOn) return;
    this.#parts.onStep({
      ...{ kind: 'choose', hubs: this.#list.hubs().map(listed), asking: this.#asking, problem: this.#problem },
      ownAddresses: this.#parts.network.ownAddresses().map(({ address }) => address),
    });
  }
}
