// What is said of a lesson. Pure.

import { markOf } from './Thumbs.js';
import { counted, number, percent } from './Words.js';

/** Pictures marked right that a lesson needs. */
export const LEAST = 2;

/** What there is to learn from, or what is missing. */
export function readyWords(name, { right, wrong }) {
  if (right.length >= LEAST && name)
    return `${counted(right.length, 'picture')} of “${name}”, ${number(wrong.length)} that are not.`;
  return `Give it a name and mark at least ${LEAST} pictures right; five to ten do better.`;
}

/** What has become of one picture's mark, and how many there are. */
export function markWords(marks, id) {
  const kind = markOf(marks, id);
  const now = `${number(marks.right.length)} right, ${number(marks.wrong.length)} wrong.`;
  return `${kind ? `Marked ${kind}` : 'The mark is taken away'}: ${now}`;
}

/** What the server is doing, or has done; empty where there is nothing to say. */
export function lessonWords({ state, category, doing, done, total, changed }) {
  const share = total ? ` ${percent(done / total)}` : '';
  if (state === 'learning') return `Learning “${category}”: ${doing || 'beginning'}${share} …`;
  if (state === 'accepting') return `Putting “${category}” into use${share} …`;
  if (state !== 'accepted') return '';
  return `“${category}” is in use. ${counted(changed, 'picture is', 'pictures are')} now taken for something else than before.`;
}
