import { followCheckMessages, followPageMessages, messagesIn } from '@motcua/messages/hub';
import type { FollowPageWords } from '@motcua/protocol/follow-view';
import type { FollowCentre } from '../../ports/follow.ts';
import type { Language } from '@motcua/protocol/vocabulary';

/** Of one language only what its page needs: the whole of it is a few kilobytes. `made`: of what it is made (UI7). */
export function followPage(language: Language, centre: FollowCentre, made: string): string {
  const say = messagesIn(followPageMessages, language);
  const words: FollowPageWords = {
    ...{ connecting: say.connecting, updated: say.updated, lost: say.lost, lostHow: say.lostHow },
    ...{ soundOff: say.soundOff, soundOn: say.soundOn, soundNone: say.soundNone, hush: say.hush },
    ...{ keepOn: say.keepOn, keptOn: say.keptOn },
  };
  return `<!doctype html>
<html lang="${language}" data-made="${made}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="theme-color" content="#0e1e36">
<title>${escape(say.title)}</title>
<link rel="stylesheet" href="/follow.css">
<link rel="icon" href="/follow.svg">
<script id="words" type="application/json">${inScript(JSON.stringify(words))}</script>
<script defer src="/follow.js"></script>
</head>
<body>
<main id="page" class="waking">
<p id="centre">${escape(centre.kind)} <b>${escape(centre.place)}</b></p>
<h1 id="title">${escape(say.title)}</h1>
<p id="lost" role="status" hidden></p>
<section id="ticket">
<p id="number"></p>
<p id="service"></p>
<div id="told" role="status" aria-live="polite"><p id="heading">${escape(say.connecting)}</p><p id="counter"></p><div id="lines"></div></div>
<button id="hush" type="button" hidden>${escape(say.hush)}</button>
</section>
<button id="sound" type="button" aria-pressed="false" hidden>${escape(say.soundOff)}</button>
<p id="awake" hidden></p>
<p id="hall">${escape(say.hallCounts)}</p>
<p id="updated"></p>
<noscript><p class="note">${escape(say.noScript)}</p></noscript>
</main>
</body>
</html>
`;
}

/** Wherever there is no page: in plain words, and in every language, for nobody knows who asks. */
export function nothingHerePage(): string {
  const { nothingHere } = followCheckMessages;
  const { title } = followPageMessages;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title.vi)}</title>
<link rel="stylesheet" href="/follow.css">
<link rel="icon" href="/follow.svg">
</head>
<body><main><h1>${escape(nothingHere.vi)}</h1><p lang="en">${escape(nothingHere.en)}</p><p lang="km">${escape(nothingHere.km)}</p></main></body>
</html>
`;
}

export const ROBOTS = 'User-agent: *\nDisallow: /\n';

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Nothing in a block of data may end it. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
