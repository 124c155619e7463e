import { act, isTyping, receive } from './Dom.js';
import { pictureIn } from './Transfer.js';

/** Takes pictures dropped anywhere on the page or pasted into it. */
export function mountDropping(selector) {
  const el = document.querySelector(selector);
  let urlQueries = false;
  let inside = 0;

  const show = (shown) => {
    inside = shown ? inside : 0;
    el.hidden = !shown;
  };
  const carriesPicture = ({ dataTransfer }) =>
    dataTransfer.types.includes('Files') || (urlQueries && dataTransfer.types.includes('text/uri-list'));

  function take(transfer, way) {
    const found = pictureIn(transfer);
    if (found?.file) act(el, 'searchFile', found);
    else if (found && urlQueries) act(el, 'searchUrl', found);
    else act(el, 'showNotice', { text: `There was no picture in what was ${way}.` });
    return found;
  }

  addEventListener('dragenter', (event) => {
    if (!carriesPicture(event)) return;
    event.preventDefault();
    inside += 1;
    show(true);
  });
  addEventListener('dragleave', () => {
    inside -= 1;
    if (inside <= 0) show(false);
  });
  addEventListener('dragover', (event) => carriesPicture(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    show(false);
    if (!carriesPicture(event)) return;
    event.preventDefault();
    document.querySelector('#help[open]')?.close();
    take(event.dataTransfer, 'dropped');
  });
  addEventListener('paste', (event) => {
    if (isTyping(event.target) && event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData, 'pasted');
  });

  receive(el, {
    stats: (stats) => {
      urlQueries = stats.urlQueries;
    },
  });
  return el;
}
