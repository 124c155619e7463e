import { act, receive } from './Dom.js';
import { tellProgress } from './MapState.js';
import { counted } from './Words.js';

/** A small word beside a map that can be used meanwhile: a new one is being made, or should be. */
export function mountMapNote(selector) {
  const el = document.querySelector(selector);
  const text = el.querySelector('.map-note-text');
  const make = el.querySelector('#make-anew');
  const stop = el.querySelector('#stop-making');
  make.addEventListener('click', () => act(el, 'makeMap'));
  stop.addEventListener('click', () => act(el, 'stopMap'));

  receive(el, {
    state: ({ kind, making, left, later, outgrown, failure }) => {
      el.hidden = kind !== 'ready' || !(making || outgrown || failure);
      if (el.hidden) return;
      el.querySelector('progress').hidden = !making;
      el.querySelector('.map-progress-words').hidden = !making;
      stop.hidden = !making;
      make.hidden = Boolean(making);
      if (making) {
        text.textContent = 'The map is being made anew.';
        tellProgress(el, making, left);
      } else if (failure) text.textContent = `The map could not be made anew: ${failure}`;
      else text.textContent = `${counted(later, 'picture')} came since this map was made.`;
    },
  });
  return el;
}
