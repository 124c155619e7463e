import { act, make, receive } from './Dom.js';
import { mountRegionPicker } from './RegionPicker.js';
import { thumbUrl } from './Api.js';
import { number, percent } from './Words.js';

/** The picture asked about, and what the model thinks it is. */
export function mountQuery(selector) {
  const el = document.querySelector(selector);
  const image = el.querySelector('img');
  const name = el.querySelector('.query-name');
  const facts = el.querySelector('.query-facts');
  const predictions = el.querySelector('.predictions');
  const frame = el.querySelector('.query-frame');
  const part = el.querySelector('#part');
  const whole = el.querySelector('#whole');
  const picker = mountRegionPicker(frame, image, part);
  let address = null;
  let shown = null;

  frame.addEventListener('chooseRegion', ({ detail }) => act(el, 'setRegion', detail));
  whole.addEventListener('click', () => act(el, 'setRegion', { region: null }));
  el.querySelector('#clear').addEventListener('click', () => act(el, 'browse'));
  image.addEventListener('error', () => {
    // Not every browser draws TIFF or what else was sent: the server's thumbnail is always a picture.
    const fallback = shown?.query.id && thumbUrl(shown.query.id);
    if (fallback && image.src !== fallback) image.src = fallback;
    else el.classList.add('unseen');
  });

  /** Marks alone ask without a picture of their own. */
  function showRegion() {
    el.classList.toggle('alone', !address?.like && !el.hidden && shown?.query.id == null && !shown?.preview);
    picker.show(address?.region ?? null);
    whole.hidden = !address?.region;
    part.hidden = !address?.like;
  }

  receive(el, {
    address: (next) => {
      address = next;
      showRegion();
    },
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
      const nameless = !query.id && list.status === 'ready' ? 'Several pictures' : 'Your picture';
      name.textContent = query.name ?? (list.status === 'loading' ? 'Looking …' : nameless);
      const size = query.width ? `${number(query.width)} × ${number(query.height)} pixels` : '';
      facts.textContent = query.region && size ? `A part of ${size}` : size;
      if (!samePicture) {
        el.classList.remove('unseen');
        if (list.preview) image.src = list.preview;
        else image.removeAttribute('src');
      }
      image.alt = query.name ? `The picture asked about: ${query.name}` : 'The picture asked about';
      predictions.replaceChildren(...(query.predictions ?? []).map(row));
      predictions.hidden = list.status !== 'loading' && !query.predictions?.length;
      if (list.status === 'loading' && !query.predictions) predictions.replaceChildren(...placeholders());
      showRegion();
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
