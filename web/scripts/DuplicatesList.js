import { make, icon, receive } from './Dom.js';
import { duplicatesGroup } from './DuplicatesGroup.js';
import { state } from './DuplicatesWords.js';
import { act } from './Dom.js';

/** The groups, in the order in which they come. */
export function mountGroups(selector) {
  const el = document.querySelector(selector);
  receive(el, {
    duplicates: ({ found }) => {
      const focused = place(el);
      el.replaceChildren(...(found?.groups ?? []).map(duplicatesGroup));
      if (focused) refocus(el, focused);
    },
  });
  return el;
}

/** Where the person is: which group, and which of its buttons. */
function place(el) {
  const group = document.activeElement?.closest('.group');
  if (!group || !el.contains(group)) return null;
  return { index: [...el.children].indexOf(group) };
}

/** The group may be gone: then it is the one that took its place. */
function refocus(el, { index }) {
  const group = el.children[Math.min(index, el.children.length - 1)];
  (group?.querySelector('button') ?? group?.querySelector('a'))?.focus();
}

/** What is said where there are no groups. */
export function mountNothing(selector) {
  const el = document.querySelector(selector);
  let shown = '';
  receive(el, {
    duplicates: (now) => {
      const said = state(now);
      el.hidden = !said;
      if (!said || said.title === shown) return;
      shown = said.title;
      el.replaceChildren(
        icon(said.icon),
        make('h2', {}, said.title),
        make('p', {}, said.text),
        said.action
          ? make(
              'div',
              { className: 'state-actions' },
              make(
                'button',
                { type: 'button', className: 'button primary', onclick: () => act(el, 'look') },
                said.action,
              ),
            )
          : '',
      );
    },
  });
  return el;
}
