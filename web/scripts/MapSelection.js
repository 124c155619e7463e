import { thumbUrl } from './Api.js';
import { act, make, receive } from './Dom.js';
import { namesOf } from './MapPoints.js';
import { alternative, counted, number } from './Words.js';

const PAGE = 60;
const NAMES = 4;

/** The pictures that were drawn a line around, and what can be done with them. */
export function mountMapSelection(selector, { pictures }) {
  const el = document.querySelector(selector);
  const find = (inner) => el.querySelector(inner);
  const grid = find('.map-chosen');
  const field = find('#map-category');
  const only = find('#map-only');
  const more = find('#map-more');
  let points = null;
  let chosen = [];
  /** Names of the chosen points, in the order in which they are shown. */
  let keys = [];
  let shown = 0;
  let relabelled = false;
  let turn = 0;

  find('#map-drop').addEventListener('click', () => act(el, 'dropSelection'));
  only.addEventListener('click', () => act(el, 'showOnly', { only: only.getAttribute('aria-pressed') !== 'true' }));
  more.addEventListener('click', () => showMore());
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const category = field.value.trim();
    if (category) act(el, 'categorise', { chosen, category });
  });
  find('#map-reset').addEventListener('click', () => act(el, 'categorise', { chosen, category: null }));
  el.addEventListener('keydown', (event) => event.key === 'Escape' && act(el, 'dropSelection'));

  /** The next page; one that does not come can be asked for again. */
  async function showMore() {
    const mine = turn;
    more.disabled = true;
    try {
      const found = await pictures.all(keys.slice(shown, shown + PAGE));
      if (mine !== turn) return;
      grid.append(...found.map(tile));
      shown = Math.min(keys.length, shown + PAGE);
    } catch (problem) {
      if (mine === turn) act(el, 'meetProblem', { problem });
    }
    if (mine !== turn) return;
    more.disabled = false;
    more.hidden = shown >= keys.length;
    more.textContent = shown ? `Show more of ${number(keys.length - shown)}` : 'Try again';
  }

  function show() {
    el.hidden = chosen.length === 0;
    const names = points ? namesOf(points, chosen, points.category, points.categories, NAMES) : [];
    find('h2').textContent = `${counted(chosen.length, 'picture')} chosen`;
    find('.map-chosen-names').textContent = names.map(({ name, count }) => `${name} ${number(count)}`).join(' · ');
    const next = chosen.map((i) => points.key(i));
    // The same pictures in a map that has grown: those that are seen stay.
    const before = new Set(keys);
    if (!relabelled && next.length === keys.length && next.every((key) => before.has(key))) return;
    relabelled = false;
    turn += 1;
    keys = next;
    shown = 0;
    grid.replaceChildren();
    more.hidden = true;
    if (!el.hidden) showMore();
  }

  receive(el, {
    points: (next) => {
      points = next;
      find('datalist').replaceChildren(...points.categories.map(({ name }) => make('option', { value: name })));
    },
    selection: ({ chosen: next, opened }) => {
      chosen = next;
      show();
      if (opened && !el.hidden) el.focus();
    },
    look: (look) => only.setAttribute('aria-pressed', String(look.only)),
    working: ({ busy, done }) => {
      find('form button').disabled = busy;
      if (!done) return;
      field.value = '';
      relabelled = true;
    },
  });
  return el;
}

const tile = (picture) =>
  make(
    'li',
    { className: 'map-tile', dataset: { testid: 'map-tile', id: picture.id } },
    make(
      'a',
      { href: `./?picture=${picture.id}`, title: alternative(picture) },
      make('img', { src: thumbUrl(picture.id), alt: alternative(picture), loading: 'lazy', decoding: 'async' }),
    ),
    make('a', { className: 'link', href: `./?like=${picture.id}`, textContent: 'More like this' }),
  );
