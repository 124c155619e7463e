import { act } from './Dom.js';

/** Takes a picture out of the index, after asking once. */
export function mountRemoval(el) {
  const ask = el.querySelector('#remove');
  const question = el.querySelector('.removal-question');
  let id = null;

  const asking = (on) => {
    question.hidden = !on;
    ask.hidden = on;
  };
  ask.addEventListener('click', () => {
    asking(true);
    el.querySelector('#keep').focus();
  });
  el.querySelector('#keep').addEventListener('click', () => {
    asking(false);
    ask.focus();
  });
  el.querySelector('#remove-now').addEventListener('click', () => act(el, 'removePicture', { id }));

  return {
    show(next, fresh) {
      id = next;
      if (fresh) asking(false);
    },
  };
}
