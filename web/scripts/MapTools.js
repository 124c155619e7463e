import { act, receive } from './Dom.js';

/** The buttons beside the map, for those who have neither wheel nor keys. */
export function mountMapTools(selector) {
  const el = document.querySelector(selector);
  const lasso = el.querySelector('#lasso');
  const press = (id, verb, detail) => el.querySelector(id).addEventListener('click', () => act(el, verb, detail));
  press('#closer', 'zoomMap', { factor: 1.6 });
  press('#farther', 'zoomMap', { factor: 1 / 1.6 });
  press('#whole', 'zoomMap', {});
  press('#select-seen', 'selectSeen');
  lasso.addEventListener('click', () => act(el, 'toggleLasso'));

  receive(el, {
    points: ({ count }) => {
      el.hidden = count === 0;
    },
    lasso: ({ on }) => {
      lasso.setAttribute('aria-pressed', String(on));
      lasso.title = on ? 'Draw a line around pictures' : 'Choose pictures by drawing around them (l)';
    },
  });
  return el;
}
