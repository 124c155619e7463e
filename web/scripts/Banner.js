import { act, receive } from './Dom.js';

/** Says that the server is gone, for as long as it is. */
export function mountBanner(selector) {
  const el = document.querySelector(selector);
  el.querySelector('button').addEventListener('click', () => act(el, 'tryServer'));
  receive(el, {
    server: ({ gone }) => {
      el.hidden = !gone;
    },
  });
  return el;
}
