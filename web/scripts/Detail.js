import { isQuestion } from './Address.js';
import { fileUrl, thumbUrl } from './Api.js';
import { mountCategory } from './Category.js';
import { act, isTyping, receive } from './Dom.js';
import { LESS, MORE } from './Marks.js';
import { mountRegionPicker } from './RegionPicker.js';
import { factRows, pathRows } from './Facts.js';
import { mountRemoval } from './Removal.js';
import { loaded } from './SecondLook.js';
import { alternative, fileName } from './Words.js';

const LARGEST_ZOOM = 4;

/** One picture large, with all that is known of it. */
export function mountDetail(selector) {
  const el = document.querySelector(selector);
  const find = (inner) => el.querySelector(inner);
  const image = find('.detail-image');
  const previous = find('#previous');
  const next = find('#next');
  const category = mountCategory(find('#category-form'));
  const removal = mountRemoval(find('#removal'));
  let shown = null;

  previous.addEventListener('click', () => act(el, 'stepPicture', { by: -1 }));
  next.addEventListener('click', () => act(el, 'stepPicture', { by: 1 }));
  find('#close').addEventListener('click', () => act(el, 'closePicture'));
  const why = find('#why-toggle');
  const picker = mountRegionPicker(find('.detail-stage'), image, find('#detail-part'));
  const mark = (weight) => () => act(el, 'toggleMark', { id: shown.id, weight });
  find('#mark-more').addEventListener('click', mark(MORE));
  find('#mark-less').addEventListener('click', mark(LESS));
  find('.detail-stage').addEventListener('chooseRegion', ({ detail }) =>
    act(el, 'searchRegion', { id: shown.id, ...detail }),
  );
  why.addEventListener('click', () => act(el, 'toggleWhy'));
  find('#more-like-this').addEventListener('click', () => act(el, 'searchLike', { id: shown.id }));
  el.addEventListener('cancel', (event) => {
    event.preventDefault();
    act(el, 'closePicture');
  });
  el.addEventListener('click', (event) => {
    if (event.target === el) act(el, 'closePicture');
  });
  el.addEventListener('keydown', (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowLeft') act(el, 'stepPicture', { by: -1 });
    else if (event.key === 'ArrowRight') act(el, 'stepPicture', { by: 1 });
    else if (event.key === 'm') act(el, 'searchLike', { id: shown.id });
    else return;
    event.preventDefault();
  });
  image.addEventListener('error', () => {
    // Not every browser draws every format: the thumbnail is always a picture.
    const fallback = shown && thumbUrl(shown.id);
    if (fallback && image.src !== fallback) image.src = fallback;
  });

  function showImage(id, { width, height }) {
    image.style.aspectRatio = width > 0 && height > 0 ? `${width} / ${height}` : '';
    image.style.maxInlineSize = width > 0 ? `min(100%, ${width * LARGEST_ZOOM}px)` : '';
    if (image.dataset.id === id) return;
    image.dataset.id = id;
    image.src = thumbUrl(id);
    loaded(fileUrl(id)).then(
      (large) => {
        if (shown?.id === id) image.src = large.src;
      },
      () => {}, // not every browser draws every format: the thumbnail stays
    );
  }

  function show(picture) {
    const fresh = shown?.id !== picture.id;
    shown = picture;
    const known = picture.facts ?? picture.hit;
    find('#detail-title').textContent = known ? fileName(known.path) : picture.problem ? 'Not found' : 'Loading …';
    if (known) showImage(picture.id, known);
    image.hidden = !known;
    find('.detail-stage').hidden = !known && picture.problem !== null;
    image.alt = known ? alternative(known) : '';
    find('.detail-problem').textContent = picture.problem?.message ?? '';
    find('.detail-problem').hidden = !picture.problem;
    find('.detail-body').hidden = !known;
    find('#facts').replaceChildren(...factRows(picture));
    find('#paths').replaceChildren(...pathRows(picture));
    find('#open-file').href = fileUrl(picture.id);
    category.show(picture.facts);
    removal.show(picture.id, fresh);
    previous.disabled = !picture.hasPrevious;
    next.disabled = !picture.hasNext;
    if (!el.open) {
      el.showModal();
      find('#more-like-this').focus();
    }
    if (fresh) find('.detail-aside').scrollTop = 0;
    if (fresh) picker.leave();
    picker.show(null);
  }

  function showWhy(next) {
    why.setAttribute('aria-pressed', String(Boolean(next)));
    find('.why-problem').textContent = next?.problem?.message ?? '';
    find('.why-problem').hidden = !next?.problem;
    find('.detail-stage').classList.toggle('explained', next?.status === 'ready');
  }

  receive(el, {
    address: (address) => {
      why.hidden = !isQuestion(address);
      const sign = Math.sign(address.marks.find(({ id }) => id === address.picture)?.weight ?? 0);
      find('#mark-more').setAttribute('aria-pressed', String(sign > 0));
      find('#mark-less').setAttribute('aria-pressed', String(sign < 0));
    },
    why: showWhy,
    list: ({ facets }) => {
      if (facets.categories.length) category.suggest(facets.categories);
    },
    picture: (picture) => {
      if (picture) show(picture);
      else {
        shown = null;
        image.removeAttribute('data-id');
        if (el.open) el.close();
      }
    },
  });
  return el;
}
