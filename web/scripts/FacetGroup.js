import { chipsOf } from './Chips.js';
import { act, make } from './Dom.js';
import { number } from './Words.js';

const SHOWN = 14;

/**
 * The chips of one facet.
 *
 * @param {HTMLElement} box
 * @param {{verb: string, words?: (name: string) => string, hint?: (name: string) => string}} options the verb that a chip
 *   sends up with its name, and how a name is said
 */
export function facetGroup(box, { verb, words = (name) => name, hint = (name) => name }) {
  let unfolded = false;

  function show(counts, chosen) {
    const { chips, hidden } = chipsOf(counts, chosen, unfolded ? Infinity : SHOWN);
    const focused = box.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    const unfold = () => {
      unfolded = true;
      show(counts, chosen);
      box.children[SHOWN]?.focus();
    };
    box.replaceChildren(
      ...chips.map(button),
      hidden > 0 ? make('button', { className: 'chip unfold', textContent: `${hidden} more`, onclick: unfold }) : '',
    );
    // The chips are new: the one that was focused keeps the focus.
    if (focused !== undefined) [...box.children].find(({ dataset }) => dataset.name === focused)?.focus();
  }

  const button = ({ name, count, chosen }) =>
    make(
      'button',
      {
        className: 'chip',
        title: hint(name),
        'aria-pressed': String(chosen),
        dataset: { name },
        onclick: () => act(box, verb, { name }),
      },
      make('span', { className: 'chip-name', textContent: words(name) }),
      make('span', { className: 'chip-count', textContent: number(count) }),
    );

  return {
    show,
    wait: () =>
      box.replaceChildren(
        ...Array.from({ length: 5 }, () => make('span', { className: 'chip skeleton', 'aria-hidden': 'true' })),
      ),
    isEmpty: () => box.children.length === 0,
  };
}
