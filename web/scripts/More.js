import { act, receive } from './Dom.js';
import { counted } from './Words.js';

/** The end of the page: loads more as it comes near, or when the button is pressed. */
export function mountMore(selector) {
  const el = document.querySelector(selector);
  const button = el.querySelector('button');
  const words = el.querySelector('p');
  let list = null;

  const observer = new IntersectionObserver(
    (entries) => {
      if (
        entries.at(-1).isIntersecting &&
        list?.status === 'ready' &&
        !list.fading &&
        !list.end &&
        list.more === 'idle'
      )
        act(el, 'loadMore');
    },
    { rootMargin: '0px 0px 900px 0px' },
  );
  button.addEventListener('click', () => act(el, 'loadMore'));

  receive(el, {
    list: (next) => {
      list = next;
      el.hidden = list.status !== 'ready' || list.hits.length === 0;
      button.hidden = list.end;
      button.disabled = list.more === 'loading';
      button.textContent = list.more === 'loading' ? 'Loading …' : list.more === 'failed' ? 'Try again' : 'Show more';
      if (list.more === 'failed') words.textContent = `More could not be loaded. ${list.problem.message}`;
      else words.textContent = list.end ? `That is all: ${counted(list.hits.length, 'picture')}.` : '';
      // An observer speaks only of changes: asked anew, it tells again where the end is now.
      observer.unobserve(el);
      if (!el.hidden) observer.observe(el);
    },
  });
  return el;
}
