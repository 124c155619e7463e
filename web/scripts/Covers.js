import { thumbUrl } from './Api.js';
import { icon, make } from './Dom.js';
import { counted } from './Words.js';

/** All collections, each by its first pictures; or how to come by one. */
export function makeCovers(collections) {
  const heading = make('h1', { className: 'page-title', textContent: 'Collections' });
  if (!collections.length) return [heading, nothing()];
  return [heading, make('ul', { className: 'covers', role: 'list' }, ...collections.map(cover))];
}

const nothing = () =>
  make(
    'section',
    { className: 'state', dataset: { testid: 'state' } },
    icon('picture'),
    make('h2', { textContent: 'No collections yet' }),
    make('p', {
      textContent:
        'Search for something, mark some hits as right and some as wrong, then save them as a collection. What looks like the right ones belongs to it, and new pictures join by themselves.',
    }),
    make(
      'div',
      { className: 'state-actions' },
      make('a', { className: 'button primary', href: './', textContent: 'Search pictures' }),
    ),
  );

const cover = (collection) =>
  make(
    'li',
    { className: 'cover', dataset: { testid: 'collection' } },
    make(
      'a',
      { href: `collections.html?collection=${collection.id}`, dataset: { inside: '' } },
      make(
        'span',
        { className: 'cover-pictures', 'aria-hidden': 'true' },
        ...[0, 1, 2, 3].map((i) =>
          collection.covers[i]
            ? make('img', { src: thumbUrl(collection.covers[i]), alt: '', loading: 'lazy' })
            : make('span', {}),
        ),
      ),
      make('span', { className: 'cover-name', textContent: collection.name }),
      make('span', { className: 'cover-count', textContent: counted(collection.pictures, 'picture') }),
    ),
  );
