import { thumbUrl } from './Api.js';
import { act, make } from './Dom.js';
import { facts } from './DuplicatesWords.js';
import { fileName } from './Words.js';

/** A group: the picture to keep large, the others beside it. */
export function duplicatesGroup(group) {
  const { keep, members } = group;
  return make(
    'li',
    { className: 'group', dataset: { testid: 'group', id: keep.id } },
    file(keep, 'kept', make('span', { className: 'copy-badge' }, 'Keep'), []),
    make(
      'ul',
      { className: 'copies', role: 'list', 'aria-label': `Other files of ${fileName(keep.path)}` },
      ...members.map((copy) => make('li', {}, file(copy, 'copy-card', null, actions(keep, copy)))),
    ),
  );
}

function file(copy, kind, badge, buttons) {
  return make(
    'article',
    { className: kind, dataset: { testid: kind } },
    make(
      'a',
      { className: 'copy-picture', href: `./?picture=${copy.id}`, 'aria-label': `Show ${fileName(copy.path)}` },
      make('img', { src: thumbUrl(copy.id), alt: '', loading: 'lazy', width: copy.width, height: copy.height }),
    ),
    make(
      'div',
      { className: 'copy-about' },
      make('p', { className: 'copy-why' }, badge, make('span', {}, copy.why)),
      make('p', { className: 'copy-facts' }, facts(copy)),
      make('p', { className: 'copy-path', title: copy.path }, make('bdi', {}, copy.path)),
      buttons.length > 0 && make('p', { className: 'copy-actions' }, ...buttons),
    ),
  );
}

/** Files with the same bytes are the same, and as good as each other. */
function actions(keep, copy) {
  if (copy.id === keep.id) return [];
  const name = fileName(copy.path);
  return [
    button('Keep this one', `Keep ${name} instead`, 'keepThis', { id: copy.id, name }),
    button('Not the same', `${name} is not the same`, 'notSame', { a: keep.id, b: copy.id, name }),
  ];
}

const button = (text, label, verb, detail) =>
  make(
    'button',
    { type: 'button', className: 'link', 'aria-label': label, onclick: (e) => act(e.target, verb, detail) },
    text,
  );
