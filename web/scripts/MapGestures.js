// What hands do on the map: drag, wheel, pinch, tap, draw a line around.

import { extended } from './MapLasso.js';

const STILL = 5;

/**
 * @param {HTMLElement} el
 * @param {object} hands what to do; places are in pixels from the element's corner
 * @param {() => boolean} hands.lassoing whether dragging draws a line around points
 */
export function followHands(el, hands) {
  const down = new Map();
  let start = null;
  let path = null;
  let moved = false;

  const placeOf = (event) => {
    const box = el.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  el.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    el.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    down.set(event.pointerId, place);
    moved = down.size > 1;
    start = place;
    path = down.size === 1 && (event.shiftKey || hands.lassoing()) ? [place] : null;
    hands.lasso(path, false);
    hands.hover(null);
  });

  el.addEventListener('pointermove', (event) => {
    const place = placeOf(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') hands.hover(place);
      return;
    }
    const from = [...down.values()];
    down.set(event.pointerId, place);
    if (down.size === 2) hands.pinch(from, [...down.values()]);
    else if (Math.hypot(place.x - start.x, place.y - start.y) > STILL) moved = true;
    if (down.size > 1 || !moved) return;
    if (path) {
      path = extended(path, place);
      hands.lasso(path, false);
    } else hands.pan(place.x - before.x, place.y - before.y);
  });

  const end = (event) => {
    if (!down.delete(event.pointerId)) return;
    const lifted = event.type === 'pointerup';
    if (path && moved) hands.lasso(lifted ? path : null, lifted);
    else if (path) hands.lasso(null, false);
    if (lifted && !moved) hands.pick(placeOf(event), event);
    path = null;
  };
  el.addEventListener('pointerup', end);
  el.addEventListener('pointercancel', end);
  el.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && down.size === 0) hands.hover(null);
  });

  el.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
      hands.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), placeOf(event));
    },
    { passive: false },
  );
}

const STEPS = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What keys do on the map. */
export function followKeys(el, hands) {
  const keys = {
    '+': () => hands.zoom(1.4, hands.middle()),
    '=': () => hands.zoom(1.4, hands.middle()),
    '-': () => hands.zoom(1 / 1.4, hands.middle()),
    0: () => hands.whole(),
    a: () => hands.selectSeen(),
    l: () => hands.toggleLasso(),
    Enter: () => hands.openMiddle(),
    Escape: () => hands.drop(),
  };
  el.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) hands.pan(step[0] * 80, step[1] * 80);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
    hands.keyed();
  });
}
