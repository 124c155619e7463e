import { formatAddress, isQuestion } from './Address.js';
import { act, make, receive } from './Dom.js';
import { LESS, MORE } from './Marks.js';
import { justify, neighbour, suitableRowHeight } from './Justify.js';
import { makeTile, place } from './Tile.js';

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const RATIOS = [1.5, 1, 0.75, 1.33, 1, 1.78, 0.67, 1.5];
const SKELETON = Array.from({ length: 32 }, (_, i) => ({ width: 100 * RATIOS[i % RATIOS.length], height: 100 }));

/** The pictures, in rows of true proportions. One Tab stop; arrows go from picture to picture. */
export function mountGrid(selector) {
  const el = document.querySelector(selector);
  let address = null;
  let list = null;
  let tiles = [];
  let boxes = [];
  let current = 0;
  let lastShown = null;
  let hadFocus = false;

  function lay(pictures, elements) {
    const width = el.clientWidth;
    if (!width) return;
    const gap = width < 600 ? 4 : 8;
    const rows = justify(pictures, width, { rowHeight: suitableRowHeight(width), gap });
    boxes = rows.boxes;
    elements.forEach((element, i) => place(element, boxes[i]));
    el.style.blockSize = `${rows.height}px`;
  }

  const layTiles = () => {
    if (list?.status === 'loading') lay(SKELETON, [...el.children]);
    else lay(list?.hits ?? [], tiles);
  };

  function show() {
    el.classList.toggle('unscored', list.query?.learned === true);
    el.setAttribute('aria-busy', String(list.status === 'loading' || list.fading === true));
    el.hidden = list.status === 'failed' || (list.status === 'ready' && list.hits.length === 0);
    if (list.status === 'loading') showSkeleton();
    else showHits();
    layTiles();
  }

  function showSkeleton() {
    hadFocus ||= el.contains(document.activeElement);
    tiles = [];
    el.replaceChildren(...SKELETON.map(() => make('li', { className: 'tile skeleton', 'aria-hidden': 'true' })));
  }

  function showHits() {
    const known = new Map(tiles.map((tile) => [tile.dataset.id, tile]));
    tiles = list.hits.map((hit) => {
      const tile = known.get(hit.id);
      return tile && tile.hit === hit ? tile : fresh(hit);
    });
    const kept = new Set(tiles);
    for (const child of [...el.children]) if (!kept.has(child)) child.remove();
    tiles.forEach((tile, i) => {
      if (el.children[i] !== tile) el.insertBefore(tile, el.children[i] ?? null);
    });
    makeCurrent(Math.min(current, tiles.length - 1));
    if (hadFocus && document.activeElement === document.body) linkAt(current)?.focus({ preventScroll: true });
    hadFocus = false;
  }

  function fresh(hit) {
    const tile = makeTile(hit, formatAddress({ ...address, picture: hit.id }));
    tile.hit = hit;
    return tile;
  }

  const linkAt = (index) => tiles[index]?.querySelector('a');

  function makeCurrent(index) {
    linkAt(current)?.setAttribute('tabindex', '-1');
    current = Math.max(0, index);
    linkAt(current)?.setAttribute('tabindex', '0');
  }

  el.addEventListener('focusin', (event) => makeCurrent(tiles.indexOf(event.target.closest('.tile'))));

  el.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = list.hits[current]?.id;
    if (event.key === 'm') act(el, 'searchLike', { id });
    else if (event.key === '+') act(el, 'toggleMark', { id, weight: MORE });
    else if (event.key === '-' && isQuestion(address)) act(el, 'toggleMark', { id, weight: LESS });
    else if (KEYS.has(event.key)) {
      linkAt(neighbour(boxes, current, event.key))?.focus({ preventScroll: true });
      tiles[current].scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });

  new ResizeObserver(layTiles).observe(el.parentElement);

  receive(el, {
    address: (next) => {
      address = next;
    },
    list: (next) => {
      if (list?.key !== next.key) current = 0;
      list = next;
      show();
    },
    picture: (picture) => {
      if (picture) lastShown = picture.id;
      else if (lastShown) {
        // Back from the large view: on from the picture that was seen last.
        const index = tiles.findIndex(({ dataset }) => dataset.id === lastShown);
        lastShown = null;
        hadFocus = index < 0;
        if (hadFocus) return;
        linkAt(index).focus({ preventScroll: true });
        tiles[index].scrollIntoView({ block: 'nearest' });
      }
    },
  });
  return el;
}
