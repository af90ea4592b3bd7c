import type { HubLink } from '@motcua/client';
import type { KioskGlassView, KioskMenuView } from '@motcua/protocol';
import { BROWSERS_PX_PER_MM, applyGlass, applyLook, oncePictureStands } from '@motcua/ui';
import { pagePxPerMm } from './model/glass.ts';
import { takeKeyedScans, type KeysOf } from './keyed-scans.ts';
import { isTightOn, mostTilesOn } from './model/most-tiles.ts';
import { nextDeadlineAt } from './model/deadlines.ts';
import type { KioskEffect, KioskEvent } from './model/kiosk-event.ts';
import { initialKioskState, type KioskState } from './model/kiosk-state.ts';
import { isAtRest } from './model/at-rest.ts';
import { reduce } from './model/reduce.ts';
import type { KioskVoice } from './spoken/kiosk-voice.ts';
import { ownDevice } from './model/practice.ts';
import { KioskTouchEvent } from './screens/kiosk-touch-event.ts';
import { screenHere } from './screens/screen-here.ts';
import './screens/kiosk-page.ts';

/*
 *   hub link ──events──▶ reduce ──state──▶ <kiosk-page> ──touches──┐
 *       ▲                  │ effects   └── next deadline ──tick──┐ │
 *       └──── send ────────┘◀────────────────────────────────────┴─┘
 */

/** What the kiosk needs of the world around it. `monotonicMs`: a clock that no one can set. */
export type KioskSurroundings = {
  readonly link: HubLink;
  readonly place: HTMLElement;
  readonly monotonicMs: () => number;
  readonly reload: () => void;
  /** KI11: it comes after the page stands. */
  readonly loadVoice: () => Promise<Pick<KioskVoice, 'use' | 'say' | 'hush'>>;
};

/**
 * Puts the kiosk's page in its place and keeps it going. Nothing that the hub sends can stop it. Returned: whether nobody stands at
 * the glass now (UI7).
 */
export function runKiosk({ link, place, monotonicMs, reload, loadVoice }: KioskSurroundings): () => boolean {
  const page = document.createElement('kiosk-page');
  page.hubNow = () => link.hubNow();
  let state = initialKioskState(monotonicMs());
  let voice: Awaited<ReturnType<typeof loadVoice>> | null = null;
  let packsInUse = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dispatch = (event: KioskEvent): void => {
    const { largerText } = state;
    const reduced = reduce(state, event);
    state = reduced.state;
    page.state = state;
    document.documentElement.lang = state.language;
    applyLook(document.documentElement, {
      text: state.largerText ? 'larger' : 'usual',
      contrast: state.moreContrast ? 'more' : 'usual',
    });
    scheduleTick();
    for (const effect of reduced.effects) run(effect);
    if (state.largerText !== largerText) fitGlass();
  };

  const scheduleTick = (): void => {
    clearTimeout(timer);
    const deadline = nextDeadlineAt(state);
    if (deadline === null) return;
    const wait = Math.max(0, deadline - monotonicMs()) + 1;
    timer = setTimeout(() => dispatch({ type: 'tick', at: monotonicMs() }), wait);
  };

  /** Read when it changes and not when it is wanted: in the midst of other work the browser would lay the page out for it. */
  let sizePx = { width: innerWidth, height: innerHeight };

  /** UI6: what is touched, and how many tiles there are, follows the millimetres of this glass. */
  const fitGlass = (): void => {
    const measured = pagePxPerMm(state.glass?.measure ?? null, screenHere());
    applyGlass(document.documentElement, measured);
    const pxPerMm = measured ?? BROWSERS_PX_PER_MM;
    const glass = { width: sizePx.width / pxPerMm, height: sizePx.height / pxPerMm };
    const [mostTiles, isTight] = [mostTilesOn(glass, state.largerText), isTightOn(glass, state.largerText)];
    if (mostTiles === state.mostTiles && isTight === state.isTight) return;
    dispatch({ type: 'glass-fitted', at: monotonicMs(), mostTiles, isTight });
  };

  const takeGlass = (glass: KioskGlassView): void => {
    dispatch({ type: 'glass-arrived', at: monotonicMs(), glass, hubNow: link.hubNow() });
    fitGlass();
  };

  /** KI11: the voice comes after the page stands; without it the page reads nothing aloud. */
  const useVoice = (packs: KioskMenuView['voicePacks']): void => {
    const wanted = JSON.stringify(packs);
    if (wanted === packsInUse || (packs.length === 0 && voice === null)) return;
    packsInUse = wanted;
    new Promise<void>(oncePictureStands)
      .then(async () => (voice ??= await loadVoice()).use(packs))
      .then(
        (sayable) => {
          if (sayable !== null) dispatch({ type: 'voice-ready', at: monotonicMs(), sayable });
        },
        // With the next menu it is tried again.
        () => (packsInUse = ''),
      );
  };

  const run = (effect: KioskEffect): void => {
    switch (effect.kind) {
      case 'send':
        void link.send(effect.command, effect.giveUpAfterMs).then((result) => {
          dispatch({ type: 'send-answered', at: monotonicMs(), pressId: effect.pressId, result });
        });
        return;
      case 'look-up':
        void link.lookUpCode({ code: effect.code }).then((reply) => {
          dispatch({ type: 'looked-up', at: monotonicMs(), pressId: effect.pressId, reply });
        });
        return;
      case 'ask-catalogue':
        // What parses the answer comes with the page that shows it.
        void Promise.all([link.askCatalogue(effect.question), import('./screens/later-screens.ts')]).then(
          ([raw, { readCatalogue }]) => {
            dispatch({
              type: 'catalogue-answered',
              at: monotonicMs(),
              pressId: effect.pressId,
              reply: readCatalogue(raw),
            });
          },
          () => undefined,
        );
        return;
      case 'say':
        void voice?.say(effect.speech, effect.language).then((isOver) => {
          if (isOver) dispatch({ type: 'said', at: monotonicMs() });
        });
        return;
      case 'report-glass':
        link.reportGlass({ measure: effect.measure });
        return;
      case 'hush':
        voice?.hush();
        return;
      case 'reload':
        reload();
        return;
    }
  };

  link.onState((linkState) => dispatch({ type: 'link-changed', at: monotonicMs(), link: linkState }));
  link.onView('kiosk-menu', ({ body }) => {
    dispatch({ type: 'menu-arrived', at: monotonicMs(), menu: body });
    useVoice(body.voicePacks);
  });
  link.onView('kiosk-slips', ({ body }) => dispatch({ type: 'slips-arrived', at: monotonicMs(), slips: body }));
  link.onView('kiosk-glass', ({ body }) => takeGlass(body));
  link.onLateOutcome((late) => {
    dispatch({ type: 'late-outcome', at: monotonicMs(), late, hubNow: link.hubNow() });
  });
  // SC3: what parses it comes with the later screens; without them there would be nothing to show either.
  link.onInput((raw) => {
    import('./screens/later-screens.ts').then(
      ({ readInput }) => {
        const reading = readInput(raw, link.hubNow());
        if (reading !== null) dispatch({ ...reading, at: monotonicMs() });
      },
      () => undefined,
    );
  });
  // SC7: the same from a scanner that behaves as a keyboard.
  takeKeyedScans(
    window,
    // FS1: what lies over the page hears the keys itself.
    () => (page.inert ? 'words' : keysOf(state)),
    (text) => {
      import('./screens/later-screens.ts').then(
        ({ readKeyed }) => dispatch({ ...readKeyed(text), at: monotonicMs() }),
        () => undefined,
      );
    },
  );
  page.addEventListener(KioskTouchEvent.type, (event) => {
    dispatch({ type: 'touched', at: monotonicMs(), touch: event.touch });
  });

  dispatch({ type: 'link-changed', at: monotonicMs(), link: link.state() });
  fitGlass();
  window.addEventListener('resize', () => {
    sizePx = { width: innerWidth, height: innerHeight };
    fitGlass();
  });
  const menu = link.latest('kiosk-menu', null);
  if (menu !== null) {
    dispatch({ type: 'menu-arrived', at: monotonicMs(), menu: menu.body });
    useVoice(menu.body.voicePacks);
  }
  const glass = link.latest('kiosk-glass', ownDevice({ link: link.state() }));
  if (glass !== null) takeGlass(glass.body);
  place.append(page);
  return () => isAtRest(state, monotonicMs());
}

function keysOf({ screen }: KioskState): KeysOf {
  return screen.kind === 'code' ? 'code' : screen.kind === 'search' ? 'words' : 'nothing';
}
