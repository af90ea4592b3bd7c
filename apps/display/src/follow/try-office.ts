import type { FollowView } from '@motcua/protocol/follow-view';

const ANSWER_WITHIN_MS = 6_000;
/** The hub may be moving its port just then, because this phone was there. */
const SAY_AGAIN_MS = 2_000;
const TIMES = 5;

let isTrying = false;

/**
 * FO7: looks whether this phone gets to the office's pages, which it should not, and says so to the hub. What they answer it cannot
 * read, only that they do. `here`: the address of the check's page.
 */
export function tryOffice(here: string, urls: readonly string[], told: (view: FollowView) => void): void {
  if (isTrying) return;
  isTrying = true;
  void Promise.all(urls.map(answers)).then((each) => {
    tell(`${here}/office-${each.indexOf(true) >= 0 ? 'open' : 'shut'}`, told, TIMES);
  });
}

function answers(url: string): Promise<boolean> {
  const asked = fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(() => true);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ANSWER_WITHIN_MS));
  return Promise.race([asked, late]).catch(() => false);
}

function tell(address: string, told: (view: FollowView) => void, times: number): void {
  fetch(address, { credentials: 'omit', cache: 'no-store' })
    .then((response) => response.json())
    .then((view: FollowView) => {
      isTrying = false;
      told(view);
    })
    .catch(() => {
      if (times > 1) setTimeout(() => tell(address, told, times - 1), SAY_AGAIN_MS);
      else isTrying = false;
    });
}
