import { thumbUrl } from './Api.js';
import { act, make } from './Dom.js';
import { makeMarkGrid } from './MarkGrid.js';
import { markOf } from './Thumbs.js';

/** The pictures that are worth marking, kind by kind, and those that are marked. */
export function mountSuggested(selector, markedSelector) {
  const el = document.querySelector(selector);
  const marked = document.querySelector(markedSelector);
  const sections = [
    ['found', 'Like your picture'],
    ['likely', 'Probably right'],
    ['unsure', 'Worth asking about'],
  ].map(([kind, title]) => {
    const grid = makeMarkGrid({ label: title });
    const heading = make('h3', { className: 'grid-title', textContent: title });
    const section = make('section', { hidden: true, dataset: { testid: kind } }, heading, grid.el);
    el.append(section);
    return { kind, section, grid };
  });

  /** A click takes the mark away; whoever pressed it goes on with the next one. */
  function showMarked({ right, wrong }) {
    const focused = [...marked.children].indexOf(document.activeElement);
    marked.replaceChildren(
      ...right.map((id) => markedOne(marked, id, 'right')),
      ...wrong.map((id) => markedOne(marked, id, 'wrong')),
    );
    if (focused >= 0) (marked.children[focused] ?? marked.lastElementChild ?? el.closest('main')).focus();
  }

  return {
    /** @param {object} pictures by their kind */
    show(pictures, marks) {
      for (const { kind, section, grid } of sections) {
        section.hidden = !pictures[kind].length;
        grid.show(pictures[kind], (id) => markOf(marks, id));
      }
      showMarked(marks);
    },
  };
}

const markedOne = (el, id, kind) =>
  make(
    'button',
    {
      type: 'button',
      className: `marked-one ${kind}`,
      dataset: { testid: `marked-${kind}` },
      title: `Marked ${kind}; click to take the mark away`,
      'aria-label': `Marked ${kind}; take the mark away`,
      onclick: () => act(el, 'markPicture', { id, mark: kind }),
    },
    make('img', { src: thumbUrl(id), alt: '' }),
  );
