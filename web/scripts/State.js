import { isFiltered, isQuestion } from './Address.js';
import { ServerGone } from './Api.js';
import { copyButton } from './Copy.js';
import { act, icon, make, receive } from './Dom.js';

const UNKNOWN = 'urn:lookalike:problem:unknown-picture';

/** What is said where there is no picture to show, and the way out. */
export function mountState(selector) {
  const el = document.querySelector(selector);
  let address = null;
  let list = null;
  let stats = null;
  let shown = null;

  function kind() {
    if (!list || !address) return null;
    if (list.status === 'failed') return isForgotten(list.problem) ? 'forgotten' : 'failed';
    if (list.status !== 'ready' || list.hits.length > 0) return null;
    if (isFiltered(address)) return 'filtered';
    if (stats?.indexing) return 'indexing';
    return stats?.pictures > 0 ? 'alone' : 'empty';
  }

  /** Whether it is the picture asked with that is gone, and not one of the marks. */
  const isForgotten = ({ type, message }) => type === UNKNOWN && address.like && message.includes(address.like);

  function show() {
    const next = kind();
    const said = next === 'failed' ? `failed ${list.problem.message}` : next;
    if (said === shown) return;
    shown = said;
    el.hidden = !next;
    el.dataset.state = next ?? '';
    el.replaceChildren(...(next ? states[next]() : []));
  }

  const button = (text, verb, className = 'button') =>
    make('button', { className, textContent: text, onclick: () => act(el, verb) });
  const choose = () => button('Choose a picture', 'choosePicture', 'button primary');
  const title = (text) => make('h2', { textContent: text });
  const say = (text) => make('p', { textContent: text });
  const actions = (...buttons) => make('div', { className: 'state-actions' }, ...buttons);

  const states = {
    empty: () => [
      icon('picture'),
      title('No pictures yet'),
      say('Point Lookalike at a folder. It looks through everything inside and leaves your files as they are.'),
      make(
        'div',
        { className: 'commands' },
        command('./lookalike index FOLDER', 'Index a folder, then reload this page'),
        command('./lookalike serve FOLDER', 'Or index while this page is served'),
      ),
    ],
    indexing: () => [
      icon('picture'),
      title('The first pictures are on their way'),
      say('They appear here as soon as they are indexed. There is nothing to do.'),
    ],
    filtered: () => [
      icon('filter'),
      title('Nothing passes these filters'),
      say('There are pictures, but none with everything that is asked for above.'),
      actions(button('Drop all filters', 'clearFilters', 'button primary')),
    ],
    alone: () => [
      icon('picture'),
      title('Nothing to compare with'),
      say('There is no other picture in the index yet.'),
      actions(button('All pictures', 'browse', 'button primary')),
    ],
    forgotten: () => [
      icon('picture'),
      title('This picture is no longer known here'),
      say('It was removed, or it was only lent for a search: uploads are forgotten after a while. Drop it here again.'),
      actions(choose(), button('All pictures', 'browse')),
    ],
    failed: () => [
      icon('alert'),
      title(list.problem instanceof ServerGone ? 'The server does not answer' : 'That did not work'),
      say(list.problem instanceof ServerGone ? 'It is asked again every few seconds.' : list.problem.message),
      actions(
        button('Try again', 'retry', 'button primary'),
        isQuestion(address) || isFiltered(address) ? button('All pictures', 'browse') : '',
      ),
    ],
  };

  receive(el, {
    address: (next) => {
      address = next;
      show();
    },
    list: (next) => {
      list = next;
      show();
    },
    stats: (next) => {
      stats = next;
      show();
    },
  });
  return el;
}

const command = (text, explanation) =>
  make(
    'div',
    { className: 'command' },
    make('span', { className: 'command-what', textContent: explanation }),
    make('code', { textContent: text }),
    copyButton(text, `Copy ${text}`),
  );
