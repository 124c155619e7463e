import { thumbUrl } from './Api.js';
import { act, receive } from './Dom.js';
import { fileName } from './Words.js';

const AWAY = 18;
const PATIENCE = 90;

/** The picture under the pointer, small, with its name. */
export function mountMapPreview(selector, { pictures }) {
  const el = document.querySelector(selector);
  const image = el.querySelector('img');
  const link = el.querySelector('a');
  let points = null;
  let shown = null;
  let timer = 0;

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act(el, 'openPoint', { point: shown.point });
  });

  function hide() {
    clearTimeout(timer);
    shown = null;
    el.hidden = true;
  }

  function show() {
    if (!shown) return;
    const picture = pictures.facts(points.key(shown.point));
    if (!picture) return;
    el.querySelector('.map-preview-name').textContent = fileName(picture.path);
    el.querySelector('.map-preview-labels').textContent = [
      picture.category,
      picture.prediction && `seen as ${picture.prediction}`,
    ]
      .filter(Boolean)
      .join(' · ');
    link.href = `./?picture=${picture.id}`;
    if (image.dataset.id !== picture.id) {
      image.dataset.id = picture.id;
      image.style.aspectRatio = `${picture.width} / ${picture.height}`;
      image.src = thumbUrl(picture.id);
    }
    el.dataset.held = String(shown.held === true);
    el.hidden = false;
    place();
  }

  /** Beside the pointer, on the side where there is room. */
  function place() {
    const frame = el.parentElement;
    const { x, y } = shown.place;
    const left = x + AWAY + el.offsetWidth < frame.clientWidth ? x + AWAY : x - AWAY - el.offsetWidth;
    const top = Math.min(Math.max(8, y - el.offsetHeight / 2), frame.clientHeight - el.offsetHeight - 8);
    el.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
  }

  receive(el, {
    points: (next) => {
      points = next;
      hide();
    },
    preview: (next) => {
      if (next.point < 0) {
        hide();
        return;
      }
      if (shown?.point === next.point && shown.held === next.held) {
        shown = next;
        if (!el.hidden) place();
        return;
      }
      hide();
      shown = next;
      timer = setTimeout(show, next.held ? 0 : PATIENCE);
    },
    pictures: () => el.hidden && show(),
  });
  return el;
}
