import { receive } from './Dom.js';
import { NOTHING_ALIKE } from './Meaning.js';

/** A quiet line above the results where nothing is like the picture asked with. */
export function mountAlike(selector) {
  const el = document.querySelector(selector);
  receive(el, {
    list: ({ status, nothingAlike, hits }) => {
      el.hidden = status !== 'ready' || !nothingAlike || hits.length === 0;
      el.textContent = el.hidden ? '' : NOTHING_ALIKE;
    },
  });
  return el;
}
