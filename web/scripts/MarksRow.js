import { thumbUrl } from './Api.js';
import { act, icon, make, receive } from './Dom.js';
import { WEIGHTS } from './Marks.js';

/** What to look more like and less like, beside the picture asked with: each can be weighed and taken away. */
export function mountMarks(selector) {
  const el = document.querySelector(selector);
  const list = el.querySelector('ul');
  const learn = el.querySelector('#learn');

  learn.addEventListener('change', () => act(el, 'setLearned', { learned: learn.checked }));
  el.querySelector('#drop-marks').addEventListener('click', () => act(el, 'dropMarks'));

  receive(el, {
    address: ({ marks, learned }) => {
      el.hidden = marks.length === 0;
      learn.checked = learned;
      const focused = placeIn(list);
      list.replaceChildren(...marks.map((mark) => chip(el, mark, learned)));
      if (focused) refocus(list, focused);
    },
  });
  return el;
}

/** Where the person is: which mark, and which of its controls. */
function placeIn(list) {
  const token = document.activeElement?.closest('.token');
  if (!list.contains(token)) return null;
  return { id: token.dataset.id, index: [...list.children].indexOf(token), kind: document.activeElement.localName };
}

/** The mark may be gone: then it is the one that took its place, or the pictures where there is none. */
function refocus(list, { id, index, kind }) {
  const tokens = [...list.children];
  const token = tokens.find(({ dataset }) => dataset.id === id) ?? tokens[Math.min(index, tokens.length - 1)];
  const control = token?.querySelector(kind) ?? token?.querySelector('button') ?? document.querySelector('#results');
  control.focus({ preventScroll: true });
}

function chip(el, { id, weight }, learned) {
  const more = weight > 0;
  const size = Math.abs(weight);
  return make(
    'li',
    { className: `token ${more ? 'for' : 'against'}`, dataset: { id, testid: 'mark' } },
    make('span', { className: 'token-sign', 'aria-hidden': 'true' }, icon(more ? 'plus' : 'minus')),
    make('img', { src: thumbUrl(id), alt: more ? 'More like this' : 'Less like this', decoding: 'async' }),
    !learned &&
      make(
        'select',
        {
          title: 'How much it counts',
          'aria-label': more ? 'How much more' : 'How much less',
          onchange: (event) => act(el, 'weighMark', { id, size: Number(event.target.value) }),
        },
        ...weights(size).map((value) =>
          make('option', { value: String(value), textContent: `× ${value}`, selected: value === size }),
        ),
      ),
    make(
      'button',
      {
        type: 'button',
        className: 'token-drop',
        title: 'Take it away',
        'aria-label': 'Take it away',
        onclick: () => act(el, 'dropMark', { id }),
      },
      icon('close'),
    ),
  );
}

const weights = (size) => [...new Set([...WEIGHTS, size])].sort((a, b) => a - b);
