import { make } from './Dom.js';
import { doubtful } from './LearnApi.js';
import { makeMarkGrid } from './MarkGrid.js';

const SHOWN = 24;

/** Looks for labels that look wrong, when asked to: it takes some seconds. */
export function mountDoubts(buttonSelector, placeSelector) {
  const button = document.querySelector(buttonSelector);
  const place = document.querySelector(placeSelector);
  const say = (text, role = 'status') =>
    make('p', { className: role === 'alert' ? 'page-notice' : 'step-hint', role, textContent: text });

  button.addEventListener('click', async () => {
    button.disabled = true;
    place.replaceChildren(say('Looking …'));
    try {
      show((await doubtful(SHOWN)).doubtful);
    } catch (error) {
      place.replaceChildren(say(error.message, 'alert'));
    }
    button.disabled = false;
  });

  function show(all) {
    const grid = makeMarkGrid({ label: 'Labels that look wrong', markable: ['open'] });
    const hint = 'A click opens the picture, where its category can be changed.';
    place.replaceChildren(say(all.length ? hint : 'All labels look right.'), grid.el);
    grid.show(
      all.map(({ picture, category, likely }) => ({ ...picture, caption: `${category} → ${likely}?` })),
      () => null,
    );
  }
}
