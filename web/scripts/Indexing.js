import { receive } from './Dom.js';
import { fileName, progress } from './Words.js';

/** How far indexing is, while it goes on. */
export function mountIndexing(selector) {
  const el = document.querySelector(selector);
  const bar = el.querySelector('progress');
  receive(el, {
    stats: ({ indexing }) => {
      el.hidden = !indexing;
      if (!indexing) return;
      el.querySelector('.indexing-folder').textContent = `Indexing ${fileName(indexing.folder ?? '') || 'pictures'}`;
      el.querySelector('.indexing-words').textContent = progress(indexing);
      if (indexing.total) {
        bar.max = indexing.total;
        bar.value = indexing.files;
      } else bar.removeAttribute('value');
    },
  });
  return el;
}
