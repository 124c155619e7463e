import { icon, make, receive } from './Dom.js';

const repeats = ({ text, about }) => about && text.includes(about);

/** What went wrong last, and with what. What was shown before stays. */
export function mountNotice(selector) {
  const el = document.querySelector(selector);
  const about = make('strong', { className: 'notice-about' });
  const text = make('span', { className: 'notice-text', role: 'alert' });
  const hide = () => {
    el.hidden = true;
    text.textContent = '';
  };
  el.append(
    icon('alert'),
    make('p', {}, about, ' ', text),
    make(
      'button',
      { type: 'button', className: 'tool', title: 'Dismiss', 'aria-label': 'Dismiss', onclick: hide },
      icon('close'),
    ),
  );
  receive(el, {
    notice: (notice) => {
      hide();
      if (!notice) return;
      about.textContent = repeats(notice) ? '' : (notice.about ?? '');
      el.hidden = false;
      text.textContent = notice.text;
    },
  });
  return el;
}
