import { act, receive } from './Dom.js';
import { fit, kept, panned, pinched, toMap, zoomed } from './MapCamera.js';
import { followHands, followKeys } from './MapGestures.js';
import { indexOf } from './MapIndex.js';
import { lassoed } from './MapLasso.js';
import { makePainter, paletteOf } from './MapPainter.js';

const REACH = 14;
const SETTLED = 350;

/** The map itself: moves by hand and key, and says which point is meant. */
export function mountMapCanvas(selector, { pictures, cover }) {
  const el = document.querySelector(selector);
  const paint = makePainter(el);
  let palette = paletteOf(document.documentElement);
  let points = null;
  let index = null;
  let look = null;
  let camera = null;
  let view = { width: 0, height: 0 };
  let path = null;
  let lassoing = false;
  let keyed = false;
  let pictured = new Set();
  let frame = 0;
  let settling = 0;
  let whole = true;

  const density = () => Math.min(2, window.devicePixelRatio || 1);
  const smallest = () => fit(view.width, view.height, cover()).scale * 0.8;
  const draw = () => {
    frame ||= requestAnimationFrame(show);
  };

  function show() {
    frame = 0;
    if (!view.width) return;
    const closeness = camera.scale / smallest();
    const known = look ? points : null;
    const scene = { points: known, index, look, camera, palette, view, path, closeness, density: density() };
    pictured = new Set(paint({ ...scene, thumbs: pictures, keyed: keyed && document.activeElement === el }));
  }

  function move(next) {
    camera = kept(next, view.width, view.height);
    whole = false;
    act(el, 'movePreview', { point: -1 });
    draw();
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  }

  const seen = () => {
    const corner = toMap(camera, { x: 0, y: 0 });
    const other = toMap(camera, { x: view.width, y: view.height });
    return index.within({ left: corner.x, top: corner.y, right: other.x, bottom: other.y }).filter(look.lit);
  };
  const settle = () => points && act(el, 'seePoints', { seen: seen(), keyed, middle: central() });

  /** The point at a place: a picture that is drawn there, else the nearest dot. */
  function pointAt(place) {
    if (!points || !camera) return -1;
    const at = toMap(camera, place);
    const drawn = index.nearest(at, 38 / camera.scale, (i) => pictured.has(i));
    return drawn >= 0 ? drawn : index.nearest(at, REACH / camera.scale, look.lit);
  }

  const middle = () => ({ x: view.width / 2, y: view.height / 2 });
  const select = (chosen) => act(el, 'selectPoints', { chosen });
  const central = () => index.nearest(toMap(camera, middle()), 60 / camera.scale, look.lit);

  const hands = {
    lassoing: () => lassoing,
    middle,
    pan: (dx, dy) => camera && move(panned(camera, dx, dy)),
    zoom: (factor, at) => camera && move(zoomed(camera, factor, at, smallest())),
    pinch: (from, to) => camera && move(pinched(camera, from, to, smallest())),
    hover: (place) => {
      keyed = false;
      act(el, 'movePreview', { point: place ? pointAt(place) : -1, place });
    },
    pick: (place, { pointerType, ctrlKey, metaKey }) => {
      const point = pointAt(place);
      if (pointerType !== 'mouse') act(el, 'movePreview', { point, place, held: true });
      else if (point >= 0) act(el, 'openPoint', { point, aside: ctrlKey || metaKey });
    },
    lasso: (next, done) => {
      path = done ? null : next;
      draw();
      if (!done || !points) return;
      const around = next.map((place) => toMap(camera, place));
      select(lassoed(around, index, points).filter(look.lit));
    },
    whole: () => {
      move(fit(view.width, view.height, cover()));
      whole = true;
    },
    selectSeen: () => points && select(seen()),
    toggleLasso: () => act(el, 'toggleLasso'),
    drop: () => act(el, 'dropSelection'),
    openMiddle: () => {
      const point = points ? central() : -1;
      if (point >= 0) act(el, 'openPoint', { point });
    },
    keyed: () => {
      keyed = true;
      if (!points) return;
      act(el, 'movePreview', { point: central(), place: middle(), held: true });
      draw();
    },
  };
  followHands(el, hands);
  followKeys(el, hands);
  el.addEventListener('blur', draw);

  new ResizeObserver(() => {
    view = { width: el.clientWidth, height: el.clientHeight };
    el.width = Math.round(view.width * density());
    el.height = Math.round(view.height * density());
    camera = whole || !camera ? fit(view.width, view.height, cover()) : kept(camera, view.width, view.height);
    show();
  }).observe(el);

  receive(el, {
    points: (next) => {
      points = next;
      index = indexOf(points);
      el.hidden = points.count === 0;
      draw();
    },
    look: (next) => {
      look = next;
      draw();
    },
    lasso: ({ on }) => {
      lassoing = on;
      el.dataset.lasso = String(on);
    },
    palette: () => {
      palette = paletteOf(document.documentElement);
      draw();
    },
    pictures: draw,
    zoomBy: ({ factor }) => (factor ? hands.zoom(factor, middle()) : hands.whole()),
    selectAllSeen: hands.selectSeen,
  });
  return el;
}
