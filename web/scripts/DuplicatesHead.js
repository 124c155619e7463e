import { act, receive } from './Dom.js';
import { running, summary } from './DuplicatesWords.js';

/** The title, what was found, and what can be done with it. */
export function mountHead(selector) {
  const el = document.querySelector(selector);
  const actions = el.querySelector('.duplicates-actions');
  const again = actions.querySelector('button');
  again.addEventListener('click', () => act(el, 'look'));
  receive(el, {
    duplicates: ({ found, running: now }) => {
      el.querySelector('.duplicates-words').textContent =
        summary(found, Date.now()) + (found && !found.current ? ' · the collection has changed since' : '');
      actions.hidden = !found;
      actions.querySelector('.duplicates-save').hidden = !found || found.total === 0;
      again.hidden = Boolean(now);
      again.classList.toggle('primary', Boolean(found) && !found.current);
    },
  });
  return el;
}

/** How far looking is, while it goes on. */
export function mountRunning(selector) {
  const el = document.querySelector(selector);
  const bar = el.querySelector('progress');
  el.querySelector('.running-stop').addEventListener('click', () => act(el, 'stopLooking'));
  receive(el, {
    duplicates: ({ running: now }) => {
      el.hidden = !now;
      if (!now) return;
      const { title, words } = running(now);
      el.querySelector('.running-what').textContent = title;
      el.querySelector('.indexing-words').textContent = words;
      if (now.total > 1) {
        bar.max = now.total;
        bar.value = now.done;
      } else bar.removeAttribute('value');
    },
  });
  return el;
}

/** What the person decided last, and the way back. */
export function mountDecided(selector) {
  const el = document.querySelector(selector);
  let back = null;
  el.querySelector('button').addEventListener('click', () => act(el, 'takeBack', back));
  receive(el, {
    decided: (decision) => {
      const focused = el.contains(document.activeElement);
      el.hidden = !decision;
      if (!decision && focused) el.closest('main').focus();
      if (!decision) return;
      back = decision;
      el.querySelector('span').textContent = `${decision.name} is not the same, and stays apart from now on.`;
    },
  });
  return el;
}
