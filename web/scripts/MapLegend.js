import { act, make, receive } from './Dom.js';
import { COLOURED, coloursOf } from './MapColours.js';
import { number } from './Words.js';

const SHOWN = 24;

/** What the colours mean; a press shows only those pictures. */
export function mountMapLegend(selector) {
  const el = document.querySelector(selector);
  const list = el.querySelector('ul');
  const ways = [...el.querySelectorAll('input[name=by]')];
  const all = el.querySelector('#show-all');
  let points = null;
  let look = null;
  let unfolded = false;

  for (const way of ways) way.addEventListener('change', () => act(el, 'colourBy', { by: way.value }));
  all.addEventListener('click', () => act(el, 'showNames', { names: new Set() }));

  const toggled = (n) => {
    const names = new Set(look.names);
    if (!names.delete(n)) names.add(n);
    return names;
  };

  function row({ name, count }, n) {
    const dot = make('span', { className: 'map-dot', 'aria-hidden': 'true', dataset: { slot: Math.min(n, COLOURED) } });
    return make(
      'li',
      {},
      make(
        'button',
        {
          className: 'map-name',
          'aria-pressed': String(look.names.has(n)),
          dataset: { name, testid: 'map-name' },
          onclick: () => act(el, 'showNames', { names: toggled(n) }),
        },
        dot,
        make('span', { className: 'map-name-text', textContent: name }),
        make('span', { className: 'map-name-count', textContent: number(count) }),
      ),
    );
  }

  function show() {
    if (!points || !look) return;
    const names = look.by === 'category' ? points.categories : points.predictions;
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    const shown = unfolded ? names : names.slice(0, SHOWN);
    const more = names.length - shown.length;
    list.replaceChildren(
      ...shown.map(row),
      ...(more > 0
        ? [make('li', {}, make('button', { className: 'link', textContent: `${more} more`, onclick: unfold }))]
        : []),
    );
    for (const dot of list.querySelectorAll('.map-dot')) dot.style.background = colourOf(Number(dot.dataset.slot));
    if (focused !== undefined) [...list.querySelectorAll('.map-name')].find((b) => b.dataset.name === focused)?.focus();
    for (const way of ways) {
      way.checked = way.value === look.by;
      way.closest('label').hidden = (way.value === 'category' ? points.categories : points.predictions).length === 0;
    }
    el.querySelector('.map-ways').hidden = points.categories.length === 0 || points.predictions.length === 0;
    el.hidden = names.length === 0;
    all.hidden = look.names.size === 0;
  }

  function unfold() {
    unfolded = true;
    show();
    list.children[SHOWN]?.firstElementChild.focus();
  }

  receive(el, {
    points: (next) => {
      points = next;
      show();
    },
    look: (next) => {
      look = next;
      show();
    },
    palette: show,
  });
  return el;
}

function colourOf(slot) {
  const style = getComputedStyle(document.documentElement);
  const theme = style.getPropertyValue('--map-theme').trim();
  return coloursOf(theme, style.getPropertyValue('--map-others').trim())[slot];
}
