import { receive } from './Dom.js';

/** Says to screen readers what has changed on the screen. */
export function mountAnnouncer(selector) {
  const el = document.querySelector(selector);
  receive(el, {
    announcement: (text) => {
      el.textContent = text;
    },
  });
  return el;
}
