import { describe, expect, it } from 'vitest';
import { Attention, type AttentionSurroundings } from './attention.ts';

function office(change: Partial<AttentionSurroundings> = {}) {
  const titles: string[] = [];
  const notes: string[] = [];
  const surroundings = {
    isAway: () => true,
    setTitle: (title: string) => void titles.push(title),
    notify: (words: string) => void notes.push(words),
    isCalm: () => false,
    ...change,
  };
  const attention = new Attention(() => surroundings);
  const show = (...keys: string[]) =>
    attention.show(
      keys.map((key) => ({ key, words: `help ${key}` })),
      'Counter',
      (count) => `(${count})`,
    );
  return { titles, notes, show };
}

describe('HE6 telling outside the page', () => {
  it('HE6 tells each call once, and again when it was over in between', () => {
    const { notes, show } = office();
    show('1');
    show('1', '2');
    show('2');
    show('1', '2');
    expect(notes).toEqual(['help 1', 'help 2', 'help 1']);
  });

  it('HE6 blinks the count in the title while the page is not looked at, and stands still where motion is unwelcome', () => {
    const { titles, show } = office();
    for (let nth = 0; nth < 4; nth += 1) show('1');
    expect(titles).toEqual(['(1)', 'Counter', '(1)', 'Counter']);
    const calm = office({ isCalm: () => true });
    for (let nth = 0; nth < 4; nth += 1) calm.show('1');
    calm.show();
    expect(calm.titles).toEqual(['(1)', 'Counter']);
  });

  it('HE6 says nothing outside a page that is looked at, nor later what was seen there', () => {
    let isAway = false;
    const { titles, notes, show } = office({ isAway: () => isAway });
    show('1');
    isAway = true;
    show('1');
    expect(notes).toEqual([]);
    expect(titles.at(-1)).not.toBe('');
  });

  it('HE6 does without desktop notes where nobody allowed them', () => {
    const { titles, show } = office({ notify: null });
    show('1');
    expect(titles).toEqual(['(1)']);
  });
});
