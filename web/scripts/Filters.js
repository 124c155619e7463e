import { isFiltered, isQuestion } from './Address.js';
import { act, receive } from './Dom.js';
import { facetGroup } from './FacetGroup.js';
import { mountMoreFilters } from './MoreFilters.js';

/** Chips that narrow the list down, the lowest score wanted, and how varied the list is. */
export function mountFilters(selector) {
  const el = document.querySelector(selector);
  const find = (inner) => el.querySelector(inner);
  const categories = facetGroup(find('#categories'), { verb: 'toggleCategory' });
  const guesses = facetGroup(find('#guesses'), { verb: 'togglePrediction' });
  const more = mountMoreFilters(find('#more-filters'));
  const clear = find('#clear-filters');
  const min = slider(find('.min'), (value) => (value > 0 ? `${value.toFixed(2)} or more` : 'any'), 'setMin');
  const vary = slider(find('.vary'), variety, 'setVary');
  let address = null;
  let list = null;

  clear.addEventListener('click', () => act(el, 'clearFilters'));

  function show() {
    if (!address || !list) return;
    const none = list.facets.categories.length === 0 && list.facets.predictions.length === 0;
    const waiting = none && list.status === 'loading';
    const nothing = none && !list.facets.sizes?.length;
    el.hidden = list.status === 'failed' || (nothing && !waiting && !isFiltered(address));
    categories.show(list.facets.categories, address.categories);
    guesses.show(list.facets.predictions, address.predictions);
    // Chips to come take their room at once, so that the pictures stay where they are.
    if (waiting) categories.wait();
    find('.categories').hidden = categories.isEmpty();
    find('.guesses').hidden = !waiting && guesses.isEmpty();
    if (address.predictions.length) find('.guesses').open = true;
    more.show(address, list.facets);
    clear.hidden = !isFiltered(address);
    min.show(address.min, isQuestion(address) && !address.learned);
    vary.show(address.vary, isQuestion(address));
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

const variety = (value) => (value > 0 ? (value < 1 ? `${Math.round(value * 100)}%` : 'most varied') : 'most alike');

/** A range whose words follow the thumb, and that acts when it is let go. */
function slider(label, words, verb) {
  const range = label.querySelector('input');
  const say = () => {
    label.querySelector('output').textContent = words(Number(range.value));
  };
  range.addEventListener('input', say);
  range.addEventListener('change', () => act(label, verb, { value: Number(range.value) || null }));
  return {
    show(value, wanted) {
      label.hidden = !wanted;
      if (document.activeElement !== range) range.value = String(value ?? 0);
      say();
    },
  };
}
