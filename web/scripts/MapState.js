import { act, icon, make, receive } from './Dom.js';
import { counted, seconds } from './Words.js';

const STAGES = {
  reading: 'Reading the pictures’ embeddings',
  'laying out': 'Laying them out',
  placing: 'Placing them',
};

/** What is said where there is no map to see, and how far the making of one is. */
export function mountMapState(selector) {
  const el = document.querySelector(selector);
  let shown = '';

  const title = (text) => make('h2', { textContent: text });
  const say = (text) => make('p', { textContent: text });
  const button = (text, verb, className = 'button') =>
    make('button', { className, textContent: text, onclick: () => act(el, verb) });
  const actions = (...buttons) => make('div', { className: 'state-actions' }, ...buttons);
  const bar = () => make('progress', { max: 1, 'aria-label': 'The making of the map' });

  const states = {
    loading: () => [say('Loading the map …')],
    empty: () => [
      icon('map'),
      title('Nothing to draw a map of yet'),
      say('A map needs at least three pictures. Index a folder first: ./lookalike index FOLDER'),
      actions(make('a', { className: 'button', href: './', textContent: 'All pictures' })),
    ],
    making: () => [
      icon('map'),
      title('Your pictures are finding their places'),
      say('Those that look alike come to lie together. This is done once; the map is kept with the index.'),
      bar(),
      make('p', { className: 'map-progress-words' }),
      actions(button('Stop', 'stopMap')),
    ],
    none: ({ pictures }) => [
      icon('map'),
      title('There is no map yet'),
      say(`It takes a few minutes at most to lay out ${counted(pictures, 'picture')}.`),
      actions(button('Make the map', 'makeMap', 'button primary')),
    ],
    failed: ({ failure }) => [
      icon('alert'),
      title('The map could not be made'),
      say(failure),
      actions(button('Try again', 'makeMap', 'button primary')),
    ],
    broken: ({ problem }) => [
      icon('alert'),
      title('That did not work'),
      say(problem),
      actions(button('Try again', 'tryServer', 'button primary')),
    ],
  };

  receive(el, {
    state: (state) => {
      const said = `${state.kind} ${state.failure ?? ''} ${state.problem ?? ''}`;
      el.hidden = state.kind === 'ready';
      if (said !== shown) {
        shown = said;
        el.dataset.state = state.kind;
        el.replaceChildren(...(states[state.kind]?.(state) ?? []));
      }
      if (state.kind === 'making') tellProgress(el, state.making, state.left);
    },
  });
  return el;
}

/** Fills in a bar and its words. */
export function tellProgress(el, { stage, share }, left) {
  el.querySelector('progress').value = share;
  el.querySelector('.map-progress-words').textContent = [
    STAGES[stage] ?? stage,
    left != null && `about ${seconds(left)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}
