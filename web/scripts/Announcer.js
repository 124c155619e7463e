import { receive } from './Dom.js';

const SETTLED = 60;

/** Says to screen readers what has changed on the screen. */
export function mountAnnouncer(selector) {
  const el = document.querySelector(selector);
  receive(el, {
    announcement: (text) => {
      // What lies outside an open dialog is silent: the region goes where it is heard, and speaks once it is there.
      const place = document.querySelector('dialog[open]') ?? document.body;
      if (el.parentElement !== place) place.append(el);
      setTimeout(() => {
        el.textContent = text;
      }, SETTLED);
    },
  });
  return el;
}
