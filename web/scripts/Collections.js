// The page of smart collections: all of them, or one.

import { mountAnnouncer } from './Announcer.js';
import { ServerGone } from './Api.js';
import { makeCollectionPage } from './CollectionPage.js';
import { makeCovers } from './Covers.js';
import { icon, make } from './Dom.js';
import { collections } from './LearnApi.js';
import { mountTheme } from './Theme.js';

const NAME = 'Collections – Lookalike';

const main = document.querySelector('#collections');
const announcer = mountAnnouncer('#announcer');
const say = (detail) => announcer.dispatchEvent(new CustomEvent('announcement', { detail }));
let turn = 0;

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

/** Shows what the address says; an answer to an earlier address is not shown any more. */
async function follow() {
  const asking = (turn += 1);
  const id = new URLSearchParams(location.search).get('collection');
  main.setAttribute('aria-busy', 'true');
  const page = await (id ? one(id) : all()).catch(problemPage);
  if (asking !== turn) return;
  document.title = page.title;
  main.replaceChildren(...page.parts);
  main.setAttribute('aria-busy', 'false');
  if (page.said) say(page.said);
  scrollTo(0, 0);
}

async function all() {
  return { title: NAME, parts: makeCovers((await collections()).collections) };
}

async function one(id) {
  return makeCollectionPage(id, {
    renamed: (name) => {
      document.title = `${name} – Lookalike`;
    },
  });
}

function problemPage(problem) {
  const gone = problem instanceof ServerGone;
  const section = make(
    'section',
    { className: 'state', dataset: { testid: 'state' }, role: 'alert' },
    icon('alert'),
    make('h2', { textContent: gone ? 'The server does not answer' : 'That did not work' }),
    make('p', { textContent: gone ? 'Is it still running? What you saved is kept there.' : problem.message }),
    make(
      'div',
      { className: 'state-actions' },
      make('button', { className: 'button primary', textContent: 'Try again', onclick: follow }),
      make('a', { className: 'button', href: 'collections.html', textContent: 'All collections' }),
    ),
  );
  return { title: NAME, parts: [section] };
}
