import { receive } from './Dom.js';

const repeats = ({ text, about }) => about && text.includes(about);

/** What went wrong last, and with what. What was shown before stays. */
export function mountNotice(selector) {
  const el = document.querySelector(selector);
  const hide = () => {
    el.hidden = true;
    el.querySelector('.notice-text').textContent = '';
  };
  el.querySelector('button').addEventListener('click', hide);
  receive(el, {
    notice: (notice) => {
      hide();
      if (!notice) return;
      el.querySelector('.notice-about').textContent = repeats(notice) ? '' : (notice.about ?? '');
      el.hidden = false;
      el.querySelector('.notice-text').textContent = notice.text;
    },
  });
  return el;
}
