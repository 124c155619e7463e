import { isFiltered } from './Address.js';
import { chipsOf } from './Chips.js';
import { act, make, receive } from './Dom.js';
import { number } from './Words.js';

/** Chips that narrow the list down, and the lowest score wanted. */
export function mountFilters(selector) {
  const el = document.querySelector(selector);
  const guesses = el.querySelector('details');
  const clear = el.querySelector('#clear-filters');
  const range = el.querySelector('#min');
  const rangeLabel = el.querySelector('.min');
  const output = el.querySelector('output');
  const unfolded = new Set();
  let address = null;
  let list = null;

  clear.addEventListener('click', () => act(el, 'clearFilters'));
  range.addEventListener('input', showMin);
  range.addEventListener('change', () => act(el, 'setMin', { min: Number(range.value) || null }));

  function showMin() {
    const min = Number(range.value);
    output.textContent = min > 0 ? `${min.toFixed(2)} or more` : 'any';
  }

  function group(box, facet, verb, chosen) {
    const limit = unfolded.has(facet) ? Infinity : 14;
    const { chips, hidden } = chipsOf(list.facets[facet] ?? [], chosen, limit);
    const focused = box.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    box.replaceChildren(
      ...chips.map((chip) => chipButton(chip, verb)),
      hidden > 0 ? make('button', { className: 'chip unfold', textContent: `${hidden} more`, onclick: unfold }) : '',
    );
    // The chips are new: the one that was focused keeps the focus.
    if (focused !== undefined) [...box.children].find(({ dataset }) => dataset.name === focused)?.focus();

    function unfold() {
      unfolded.add(facet);
      show();
      box.children[limit]?.focus();
    }
  }

  function chipButton({ name, count, chosen }, verb) {
    return make(
      'button',
      { className: 'chip', 'aria-pressed': String(chosen), dataset: { name }, onclick: () => act(el, verb, { name }) },
      make('span', { className: 'chip-name', textContent: name }),
      make('span', { className: 'chip-count', textContent: number(count) }),
    );
  }

  function show() {
    if (!address || !list) return;
    const none = list.facets.categories.length === 0 && list.facets.predictions.length === 0;
    const waiting = none && list.status === 'loading';
    el.hidden = list.status === 'failed' || (none && !waiting && !isFiltered(address));
    group(el.querySelector('#categories'), 'categories', 'toggleCategory', address.categories);
    group(el.querySelector('#guesses'), 'predictions', 'togglePrediction', address.predictions);
    // Chips to come take their room at once, so that the pictures stay where they are.
    if (waiting) el.querySelector('#categories').replaceChildren(...placeholders());
    el.querySelector('.categories').hidden = el.querySelector('#categories').children.length === 0;
    guesses.hidden = !waiting && el.querySelector('#guesses').children.length === 0;
    if (address.predictions.length) guesses.open = true;
    clear.hidden = !isFiltered(address);
    rangeLabel.hidden = !list.query;
    if (document.activeElement !== range) range.value = String(address.min ?? 0);
    showMin();
  }

  receive(el, {
    address: (next) => {
      address = next;
      show();
    },
    list: (next) => {
      // While an answer is on its way the chips of the last one stay, so that nothing jumps.
      const facets = next.status === 'loading' && list ? list.facets : next.facets;
      list = { ...next, facets };
      show();
    },
  });
  return el;
}

const placeholders = () =>
  Array.from({ length: 5 }, () => make('span', { className: 'chip skeleton', 'aria-hidden': 'true' }));
