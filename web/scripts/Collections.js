// The page of smart collections: all of them, or one.

import { ServerGone, thumbUrl } from './Api.js';
import { makeCollectionHead } from './CollectionHead.js';
import { icon, make } from './Dom.js';
import { changeCollection, collections, members } from './LearnApi.js';
import { makeMarkGrid } from './MarkGrid.js';
import { mountTheme } from './Theme.js';
import { counted } from './Words.js';

const PAGE = 60;

const main = document.querySelector('#collections');
const announcer = document.querySelector('#announcer');
const say = (text) => {
  announcer.textContent = text;
};

mountTheme('#theme');
addEventListener('popstate', follow);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-inside]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  follow();
});
follow();

async function follow() {
  const id = new URLSearchParams(location.search).get('collection');
  main.setAttribute('aria-busy', 'true');
  try {
    if (id) await showOne(id);
    else await showAll();
  } catch (error) {
    showProblem(error);
  }
  main.setAttribute('aria-busy', 'false');
  scrollTo(0, 0);
}

function showProblem(error) {
  main.replaceChildren(
    make(
      'section',
      { className: 'state', dataset: { testid: 'state' }, role: 'alert' },
      icon('alert'),
      make('h2', { textContent: error instanceof ServerGone ? 'The server does not answer' : 'That did not work' }),
      make('p', { textContent: error.message }),
      make(
        'div',
        { className: 'state-actions' },
        make('button', { className: 'button primary', textContent: 'Try again', onclick: follow }),
        make('a', { className: 'button', href: 'collections.html', textContent: 'All collections' }),
      ),
    ),
  );
}

async function showAll() {
  document.title = 'Collections – Lookalike';
  const { collections: all } = await collections();
  const heading = make('h1', { className: 'page-title', textContent: 'Collections' });
  if (all.length) {
    main.replaceChildren(heading, make('ul', { className: 'covers', role: 'list' }, ...all.map(card)));
    return;
  }
  main.replaceChildren(
    heading,
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
    ),
  );
}

const card = (collection) =>
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

async function showOne(id) {
  let shown = PAGE;
  let page = await members(id, 0, shown);
  document.title = `${page.collection.name} – Lookalike`;
  const grid = makeMarkGrid({
    label: page.collection.name,
    markable: ['open', 'wrong'],
    wrongTitle: 'Does not belong',
  });
  const count = make('p', { className: 'summary-words', role: 'status' });
  const more = make('button', { className: 'button', textContent: 'Show more', onclick: () => load(shown + PAGE) });
  const notice = make('p', { className: 'page-notice', role: 'status', hidden: true });

  function draw() {
    const { collection, total, hits } = page;
    const parts = [counted(total, 'picture'), `${collection.right.length} marked right`];
    if (collection.wrong.length) parts.push(`${collection.wrong.length} wrong`);
    if (collection.leftOut.length) parts.push(`${collection.leftOut.length} left out`);
    count.textContent = parts.join(' · ');
    more.hidden = hits.length >= total;
    grid.show(hits, (picture) => (collection.right.includes(picture) ? 'right' : null));
  }

  async function load(k) {
    page = await members(id, 0, k);
    shown = k;
    draw();
  }

  async function change(what, said, undo) {
    try {
      await changeCollection(id, what);
      await load(shown);
      notice.replaceChildren(said, ' ');
      notice.hidden = false;
      if (undo)
        notice.append(
          make('button', { className: 'link', textContent: 'Undo', onclick: () => change(undo, 'Undone.') }),
        );
    } catch (error) {
      notice.textContent = error.message;
      notice.hidden = false;
    }
  }

  grid.el.addEventListener('markPicture', ({ detail }) =>
    change({ wrong: [detail.id] }, 'It does not belong any longer, and the collection has learned from that.', {
      unmarked: [detail.id],
    }),
  );

  main.replaceChildren(
    make('a', {
      className: 'back link',
      href: 'collections.html',
      dataset: { inside: '' },
      textContent: 'All collections',
    }),
    makeCollectionHead(page.collection, change, showProblem),
    count,
    notice,
    grid.el,
    make('div', { className: 'more' }, more),
  );
  draw();
  say(`${page.collection.name}, ${counted(page.total, 'picture')}`);
}
