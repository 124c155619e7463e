import { thumbUrl } from './Api.js';
import { act, icon, make } from './Dom.js';
import { LESS, MORE } from './Marks.js';
import { badge, badgeTitle } from './Meaning.js';
import { alternative } from './Words.js';

/** One picture of the results: a link to it, and a short way to more like it. */
export function makeTile(hit, href) {
  const image = make('img', {
    alt: alternative(hit),
    loading: 'lazy',
    decoding: 'async',
    onload: () => tile.classList.add('seen'),
    onerror: () => tile.classList.add('unseen'),
  });
  const scored = hit.score !== undefined && hit.score !== null;
  const link = make(
    'a',
    {
      className: 'tile-link',
      href,
      tabIndex: -1,
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        act(tile, 'openPicture', { id: hit.id });
      },
    },
    image,
    scored && scoreBadge(hit),
    make('span', {
      className: 'tile-caption',
      'aria-hidden': 'true',
      textContent: hit.category ?? hit.prediction ?? '',
    }),
  );
  const tile = make(
    'li',
    { className: 'tile', dataset: { testid: 'hit', id: hit.id } },
    link,
    make(
      'button',
      {
        className: 'tile-more',
        title: 'More like this',
        'aria-label': `More like ${alternative(hit)}`,
        tabIndex: -1,
        onclick: () => act(tile, 'searchLike', { id: hit.id }),
      },
      icon('like'),
    ),
    make(
      'span',
      { className: 'tile-marks' },
      markButton('plus', 'Look more like this one, too', MORE),
      markButton('minus', 'Look less like this one', LESS),
    ),
  );

  /** Their signs are drawn by the style sheet: two drawings for each of many pictures take their time. */
  function markButton(name, title, weight) {
    return make('button', {
      className: `tile-mark ${name}`,
      title,
      'aria-label': `${title}: ${alternative(hit)}`,
      tabIndex: -1,
      onclick: () => act(tile, 'toggleMark', { id: hit.id, weight }),
    });
  }
  image.src = thumbUrl(hit.id);
  return tile;
}

function scoreBadge(hit) {
  const words = badge(hit);
  // The number alone says it where there is no room for more.
  const number = words.match(/^\d+%/)?.[0] ?? words;
  return make(
    'span',
    { className: 'score', title: badgeTitle(hit), dataset: { meaning: hit.meaning ?? '' } },
    make('span', { className: 'visually-hidden', textContent: badgeTitle(hit) }),
    make('span', { 'aria-hidden': 'true', textContent: number }),
    make('span', { 'aria-hidden': 'true', className: 'score-words', textContent: words.slice(number.length) }),
  );
}

/** Puts an element into its place. */
export function place(el, { x, y, width, height }) {
  el.style.transform = `translate(${x}px, ${y}px)`;
  el.style.inlineSize = `${width}px`;
  el.style.blockSize = `${height}px`;
}
