import { act, receive } from './Dom.js';
import { standingOut } from './Meaning.js';
import { summary } from './Words.js';

/** The title of the list, and how it was found. */
export function mountSummary(selector) {
  const el = document.querySelector(selector);
  const title = el.querySelector('h2');
  const words = el.querySelector('.summary-words');
  const exact = el.querySelector('#exact');
  let address = null;
  let list = null;

  exact.addEventListener('click', () => act(el, 'setExact', { exact: !address.exact }));

  function show() {
    if (!list || !address) return;
    const ready = list.status === 'ready';
    el.hidden = list.status === 'failed' || (ready && !list.query && list.total === 0);
    title.textContent = list.query ? 'Lookalikes' : 'All pictures';
    words.textContent = ready ? said() : list.query ? 'Comparing …' : 'Loading …';
    exact.hidden = !ready || !list.query || (list.exact && !address.exact);
    exact.textContent = address.exact ? 'Allow approximate' : 'Compare with every one';
    document.title = list.query?.name ? `${list.query.name} – Lookalike` : 'Lookalike';
  }

  const said = () => [standingOut(list.hits), summary(list)].filter(Boolean).join(' · ');

  receive(el, {
    address: (next) => {
      address = next;
      show();
    },
    list: (next) => {
      list = next;
      show();
    },
  });
  return el;
}
