import { receive } from './Dom.js';
import { recallWords } from './Meaning.js';
import { bytes, counted } from './Words.js';

/** The list of keys, and what this index is. */
export function mountHelp(selector) {
  const el = document.querySelector(selector);
  const show = () => el.open || el.showModal();
  document.body.addEventListener('showHelp', show);
  document.querySelector('#show-help').addEventListener('click', show);
  el.addEventListener('click', (event) => {
    if (event.target === el) el.close();
  });
  receive(el, {
    stats: ({ pictures, unreadable, diskBytes, model, recall }) => {
      el.querySelector('#recall').textContent = recall ? recallWords(recall) : '';
      el.querySelector('#about').textContent = [
        `${counted(pictures, 'picture')} in ${bytes(diskBytes)}`,
        unreadable > 0 && `${counted(unreadable, 'file')} unreadable`,
        model && `model ${model.name} (${model.architecture})`,
      ]
        .filter(Boolean)
        .join(' · ');
    },
  });
  return el;
}
