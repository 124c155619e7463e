import { act, icon, make, receive } from './Dom.js';

/** Says that the server is gone, for as long as it is; below the page's skip link. */
export function mountBanner() {
  const el = make(
    'div',
    { id: 'banner', className: 'banner', role: 'alert', dataset: { testid: 'server-gone' }, hidden: true },
    icon('alert'),
    make('span', { textContent: 'The server does not answer. It is asked again every few seconds.' }),
    make('button', { type: 'button', className: 'link', textContent: 'Try now', onclick: () => act(el, 'tryServer') }),
  );
  document.querySelector('.skip').after(el);
  receive(el, {
    server: ({ gone }) => {
      el.hidden = !gone;
    },
  });
  return el;
}
