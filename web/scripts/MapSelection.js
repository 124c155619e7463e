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
  let shown = 0;
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

  async function showMore() {
    const mine = turn;
    const from = shown;
    shown = Math.min(chosen.length, shown + PAGE);
    more.hidden = shown >= chosen.length;
    more.textContent = `Show more of ${number(chosen.length - shown)}`;
    try {
      const found = await pictures.all(chosen.slice(from, shown).map(points.key));
      if (mine === turn) grid.append(...found.map(tile));
    } catch (problem) {
      act(el, 'meetProblem', { problem });
    }
  }

  function show() {
    turn += 1;
    shown = 0;
    grid.replaceChildren();
    el.hidden = chosen.length === 0;
    if (el.hidden) return;
    find('h2').textContent = `${counted(chosen.length, 'picture')} chosen`;
    const names = namesOf(points, chosen, points.category, points.categories, NAMES);
    find('.map-chosen-names').textContent = names.map(({ name, count }) => `${name} ${number(count)}`).join(' · ');
    showMore();
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
      if (done) field.value = '';
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
