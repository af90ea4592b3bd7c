/* global window, document, WORDS */
// UI5: stands before the page's own script and runs in every browser, so it is written as in 2009 (ES5, no trailing comma in
// a call). Where something is missing that the page cannot do without, it stops the page and says what to install. The build
// puts the words in the place of WORDS.
(function (words) {
  'use strict';

  /** What the pages need, and no browser before Chrome 109 has all of. */
  function canRun() {
    var css = window.CSS;
    return (
      'noModule' in document.createElement('script') &&
      typeof window.structuredClone === 'function' &&
      typeof Array.prototype.findLast === 'function' &&
      typeof window.MathMLElement === 'function' &&
      Boolean(css && css.supports) &&
      css.supports('container-type', 'inline-size') &&
      css.supports('height', '1dvh')
    );
  }

  function add(parent, kind, text, size) {
    var part = document.createElement(kind);
    part.appendChild(document.createTextNode(text));
    part.style.margin = '0 0 12px';
    part.style.fontSize = size;
    part.style.lineHeight = '1.5';
    parent.appendChild(part);
    return part;
  }

  function say() {
    var body = document.body;
    var one, box, i;
    if (!body) {
      body = document.createElement('body');
      document.documentElement.appendChild(body);
    }
    while (body.firstChild) body.removeChild(body.firstChild);
    document.documentElement.style.overflow = 'auto';
    body.style.overflow = 'auto';
    body.style.margin = '0';
    body.style.padding = '32px';
    body.style.background = '#F6F3EC';
    body.style.color = '#10233F';
    body.style.fontFamily = '"Segoe UI", Arial, sans-serif';
    for (i = 0; i < words.length; i += 1) {
      one = words[i];
      box = document.createElement('div');
      box.lang = one.lang;
      box.style.maxWidth = '720px';
      box.style.margin = '0 auto 40px';
      body.appendChild(box);
      add(box, 'h1', one.title, '28px');
      add(box, 'p', one.what, '20px');
      add(box, 'p', one.install, '20px').style.fontWeight = 'bold';
      add(box, 'p', one.again + ' ' + window.location.href, '20px').style.wordWrap = 'break-word';
    }
    document.title = words[0].title;
  }

  if (canRun()) return;
  if (typeof window.stop === 'function') {
    // A browser that knows modules would run the page after this script; what it has not read yet it does not run.
    window.stop();
    say();
  } else {
    window.onload = say;
  }
})(WORDS);
