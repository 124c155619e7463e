import { act, icon, make, receive } from './Dom.js';
import { duplicatesGroup } from './DuplicatesGroup.js';
import { state } from './DuplicatesWords.js';

/** The groups, in the order in which they come. One that did not change is left alone: somebody may be in it. */
export function mountGroups(selector) {
  const el = document.querySelector(selector);
  let known = new Map();
  receive(el, {
    duplicates: ({ found }) => {
      const focused = place(el);
      const before = known;
      known = new Map((found?.groups ?? []).map((group) => [JSON.stringify(group), group]));
      for (const [words, group] of known) known.set(words, before.get(words) ?? duplicatesGroup(group));
      const groups = [...known.values()];
      const kept = new Set(groups);
      for (const child of [...el.children]) if (!kept.has(child)) child.remove();
      groups.forEach((group, i) => el.children[i] === group || el.insertBefore(group, el.children[i] ?? null));
      if (focused && !el.contains(document.activeElement)) refocus(el, focused);
    },
  });
  return el;
}

const CONTROLS = 'a, button';

/** Where the person is: which group, and which of its links and buttons. */
function place(el) {
  const group = document.activeElement?.closest('.group');
  if (!group || !el.contains(group)) return null;
  const control = [...group.querySelectorAll(CONTROLS)].indexOf(document.activeElement);
  return { index: [...el.children].indexOf(group), control };
}

/** The group may be gone: then it is the one that took its place, or the page where there is none. */
function refocus(el, { index, control }) {
  const group = el.children[Math.min(index, el.children.length - 1)];
  const controls = [...(group?.querySelectorAll(CONTROLS) ?? [])];
  (controls[Math.min(control, controls.length - 1)] ?? el.closest('main')).focus({ preventScroll: true });
}

/** What is said where there are no groups. */
export function mountNothing(selector) {
  const el = document.querySelector(selector);
  let shown = '';
  receive(el, {
    duplicates: (now) => {
      const said = state(now);
      el.hidden = !said;
      const words = JSON.stringify(said);
      if (!said || words === shown) return;
      shown = words;
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
