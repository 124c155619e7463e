import { thumbUrl } from './Api.js';
import { act, icon, make } from './Dom.js';
import { justify, neighbour, suitableRowHeight } from './Justify.js';
import { place } from './Tile.js';
import { alternative } from './Words.js';

const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const SAID = { right: 'marked right', wrong: 'marked wrong' };

/**
 * Pictures to be marked. One Tab stop; arrows go from picture to picture, Enter or a click marks right, x marks wrong, o
 * opens. Sends the verb markPicture with id and mark.
 *
 * @param {{label: string, markable?: string[], wrongTitle?: string}} options which marks there are: right, wrong or both
 */
export function makeMarkGrid({ label, markable = ['right', 'wrong'], wrongTitle = 'Not this one' }) {
  const el = make('ul', { className: 'grid markable', role: 'list', 'aria-label': label });
  const frame = make('div', { className: 'grid-frame' }, el);
  let pictures = [];
  let tiles = [];
  let boxes = [];
  let current = 0;
  const standard = markable[0];

  const mark = (id, kind) => act(el, 'markPicture', { id, mark: kind });

  function makeTile(picture) {
    const image = make('img', { alt: '', loading: 'lazy', decoding: 'async' });
    image.addEventListener('load', () => tile.classList.add('seen'));
    image.addEventListener('error', () => tile.classList.add('unseen'));
    const button = make(
      'button',
      { className: 'tile-link', type: 'button', tabIndex: -1, onclick: () => press(picture) },
      image,
      make('span', { className: 'tile-mark', 'aria-hidden': 'true' }, icon('check'), icon('close')),
      make('span', { className: 'tile-caption', 'aria-hidden': 'true', textContent: caption(picture) }),
    );
    const tile = make(
      'li',
      { className: picture.caption ? 'tile told' : 'tile', dataset: { testid: 'markable', id: picture.id } },
      button,
      markable.includes('wrong') &&
        make(
          'button',
          {
            className: 'tile-more',
            type: 'button',
            title: wrongTitle,
            'aria-label': `${wrongTitle}: ${alternative(picture)}`,
            tabIndex: -1,
            onclick: () => mark(picture.id, 'wrong'),
          },
          icon('close'),
        ),
    );
    image.src = thumbUrl(picture.id);
    return tile;
  }

  const open = (picture) => window.open(`./?picture=${picture.id}`, '_blank', 'noopener');

  const press = (picture) => (standard === 'right' ? mark(picture.id, 'right') : open(picture));

  const caption = ({ caption: own, category, prediction }) => own ?? category ?? prediction ?? '';

  function describe(tile, picture, kind) {
    tile.dataset.mark = kind ?? '';
    const button = tile.querySelector('.tile-link');
    const said = [alternative(picture), picture.caption, SAID[kind]];
    button.setAttribute('aria-label', said.filter(Boolean).join(', '));
    if (standard === 'right') button.setAttribute('aria-pressed', String(kind === 'right'));
  }

  function lay() {
    const width = el.clientWidth;
    if (!width) return;
    const rows = justify(pictures, width, {
      rowHeight: Math.round(suitableRowHeight(width) * (markable.includes('wrong') ? 0.72 : 1)),
      gap: width < 600 ? 4 : 8,
    });
    boxes = rows.boxes;
    tiles.forEach((tile, i) => place(tile, boxes[i]));
    el.style.blockSize = `${rows.height}px`;
  }

  function focus(index) {
    tiles[current]?.querySelector('.tile-link').setAttribute('tabindex', '-1');
    current = Math.max(0, Math.min(index, tiles.length - 1));
    const link = tiles[current]?.querySelector('.tile-link');
    link?.setAttribute('tabindex', '0');
    return link;
  }

  el.addEventListener('focusin', ({ target }) => {
    const index = tiles.indexOf(target.closest('.tile'));
    if (index >= 0) focus(index);
  });

  el.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !tiles.length) return;
    if (ARROWS.has(event.key)) {
      focus(neighbour(boxes, current, event.key)).focus({ preventScroll: true });
      tiles[current].scrollIntoView({ block: 'nearest' });
    } else if ((event.key === 'x' || event.key === 'Delete') && markable.includes('wrong')) {
      mark(pictures[current].id, 'wrong');
    } else if (event.key === 'o') open(pictures[current]);
    else return;
    event.preventDefault();
  });

  new ResizeObserver(lay).observe(frame);

  /** @param markOf says how a picture is marked, by its id */
  function show(next, markOf) {
    const known = new Map(tiles.map((tile) => [tile.dataset.id, tile]));
    const focused = el.contains(document.activeElement);
    const before = pictures[current]?.id;
    pictures = next;
    tiles = next.map((picture) => known.get(picture.id) ?? makeTile(picture));
    el.replaceChildren(...tiles);
    tiles.forEach((tile, i) => describe(tile, pictures[i], markOf(pictures[i].id)));
    // One Tab stop: the picture that had it, else what took its place.
    for (const tile of tiles) tile.querySelector('.tile-link').setAttribute('tabindex', '-1');
    const place = pictures.findIndex(({ id }) => id === before);
    const link = focus(place < 0 ? current : place);
    if (focused) link?.focus({ preventScroll: true });
    lay();
  }

  return { el: frame, show };
}
