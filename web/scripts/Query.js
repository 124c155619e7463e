import { act, make, receive } from './Dom.js';
import { thumbUrl } from './Api.js';
import { number, percent } from './Words.js';

/** The picture asked about, and what the model thinks it is. */
export function mountQuery(selector) {
  const el = document.querySelector(selector);
  const image = el.querySelector('img');
  const name = el.querySelector('.query-name');
  const facts = el.querySelector('.query-facts');
  const predictions = el.querySelector('.predictions');
  let shown = null;

  el.querySelector('#clear').addEventListener('click', () => act(el, 'browse'));
  image.addEventListener('error', () => {
    // Not every browser draws TIFF or what else was sent: the server's thumbnail is always a picture.
    const fallback = shown?.query.id && thumbUrl(shown.query.id);
    if (fallback && image.src !== fallback) image.src = fallback;
    else el.classList.add('unseen');
  });

  receive(el, {
    list: (list) => {
      const lost = list.status === 'failed';
      el.hidden = !list.query || lost;
      if (el.hidden) {
        shown = null;
        image.removeAttribute('src');
        return;
      }
      const { query } = list;
      const samePicture = shown && shown.preview === list.preview && (shown.query.id ?? query.id) === query.id;
      shown = list;
      el.setAttribute('aria-busy', String(list.status === 'loading'));
      name.textContent = query.name ?? (list.status === 'loading' ? 'Looking …' : 'Your picture');
      facts.textContent = query.width ? `${number(query.width)} × ${number(query.height)} pixels` : '';
      if (!samePicture) {
        el.classList.remove('unseen');
        if (list.preview) image.src = list.preview;
        else image.removeAttribute('src');
      }
      image.alt = query.name ? `The picture asked about: ${query.name}` : 'The picture asked about';
      predictions.replaceChildren(...(query.predictions ?? []).map(row));
      predictions.hidden = list.status !== 'loading' && !query.predictions?.length;
      if (list.status === 'loading' && !query.predictions) predictions.replaceChildren(...placeholders());
    },
  });
  return el;
}

function row({ category, probability }) {
  const fill = make('span', { className: 'bar-fill' });
  fill.style.inlineSize = `${Math.max(1, probability * 100)}%`;
  return make(
    'li',
    { className: 'prediction' },
    make('span', { className: 'prediction-name', textContent: category, title: category }),
    make('span', { className: 'bar', 'aria-hidden': 'true' }, fill),
    make('span', { className: 'prediction-probability', textContent: percent(probability) }),
  );
}

const placeholders = () =>
  [0, 1, 2].map(() =>
    make(
      'li',
      { className: 'prediction skeleton', 'aria-hidden': 'true' },
      make('span', { className: 'skeleton-line' }),
    ),
  );
