import { makeCollectionHead } from './CollectionHead.js';
import { make } from './Dom.js';
import { changeCollection, members } from './LearnApi.js';
import { makeMarkGrid } from './MarkGrid.js';
import { firstOf, withNext } from './Paging.js';
import { counted } from './Words.js';

const PAGE = 60;

/**
 * One collection: its pictures page by page, and what a person changes about it.
 *
 * @param {string} id
 * @param {{renamed: (name: string) => void}} heard
 * @returns {Promise<{title: string, parts: HTMLElement[], said: string}>} rejects where there is no such collection
 */
export async function makeCollectionPage(id, { renamed }) {
  let turn = 0;
  let { collection, total, hits } = await members(id, 0, PAGE);
  const grid = makeMarkGrid({ label: collection.name, markable: ['open', 'wrong'], wrongTitle: 'Does not belong' });
  const count = make('p', { className: 'summary-words', role: 'status', dataset: { testid: 'count' } });
  const more = make('button', { className: 'button', type: 'button', textContent: 'Show more', onclick: showMore });
  const notice = make('p', { className: 'page-notice', role: 'status', dataset: { testid: 'notice' }, hidden: true });

  function draw() {
    const parts = [counted(total, 'picture'), `${collection.right.length} marked right`];
    if (collection.wrong.length) parts.push(`${collection.wrong.length} wrong`);
    if (collection.leftOut.length) parts.push(`${collection.leftOut.length} left out`);
    count.textContent = parts.join(' · ');
    more.hidden = hits.length >= total;
    grid.show(hits, (picture) => (collection.right.includes(picture) ? 'right' : null));
  }

  /** @param {'done' | 'failed'} how */
  function say(how, text, ...rest) {
    notice.className = `page-notice ${how}`;
    const focused = notice.contains(document.activeElement);
    notice.replaceChildren(text, ...rest);
    notice.hidden = false;
    if (focused) notice.closest('main').focus({ preventScroll: true });
  }

  async function showMore() {
    const asking = (turn += 1);
    more.disabled = true;
    try {
      const next = await members(id, hits.length, PAGE);
      if (asking !== turn) return;
      ({ collection, total } = next);
      hits = withNext(hits, next.hits, (hit) => hit.id);
      draw();
    } catch (problem) {
      if (asking === turn) say('failed', problem.message);
    } finally {
      more.disabled = false;
    }
  }

  /** As many as are shown, anew: the order may be another one. */
  async function load() {
    const asking = (turn += 1);
    const wanted = Math.max(PAGE, hits.length);
    const { answer, items } = await firstOf(
      (offset, k) => members(id, offset, k),
      wanted,
      (page) => page.hits,
    );
    if (asking !== turn) return;
    ({ collection, total } = answer);
    hits = items;
    draw();
  }

  /** Changes the collection, and says so or what went wrong. Answers with what it is then, or null. */
  async function change(what, said, undo) {
    turn += 1;
    try {
      const changed = await changeCollection(id, what);
      if (changed.name !== collection.name) renamed(changed.name);
      await load();
      say('done', said, ...(undo ? [' ', link('Undo', () => change(undo, 'Undone.'))] : []));
      return changed;
    } catch (problem) {
      say('failed', problem.message);
      return null;
    }
  }

  const link = (text, onclick) => make('button', { className: 'link', type: 'button', textContent: text, onclick });

  grid.el.addEventListener('markPicture', ({ detail }) =>
    change({ wrong: [detail.id] }, 'It does not belong any longer, and the collection has learned from that.', {
      unmarked: [detail.id],
    }),
  );

  draw();
  const back = make('a', {
    className: 'back link',
    href: 'collections.html',
    dataset: { inside: '' },
    textContent: 'All collections',
  });
  return {
    title: `${collection.name} – Lookalike`,
    parts: [
      back,
      makeCollectionHead(collection, change, (problem) => say('failed', problem.message)),
      count,
      notice,
      grid.el,
      make('div', { className: 'more' }, more),
    ],
    said: `${collection.name}, ${counted(total, 'picture')}`,
  };
}
