// What part of the map is seen, and how large. Pure: records in, records out.

const CLOSEST = 4000;
const MARGIN = 24;

/**
 * @typedef {object} Camera
 * @property {number} scale pixels that the map's whole side takes
 * @property {number} x where the map's left edge is, in pixels from the view's
 * @property {number} y likewise its top edge
 */

/** The whole map in the view; sides in pixels. `cover` is what lies over the view's left or top. */
export function fit(width, height, cover = { left: 0, top: 0 }) {
  const scale = Math.max(50, Math.min(width - cover.left, height - cover.top) - 2 * MARGIN);
  return {
    scale,
    x: cover.left + (width - cover.left - scale) / 2,
    y: cover.top + (height - cover.top - scale) / 2,
  };
}

export const toScreen = ({ scale, x, y }, point) => ({ x: x + point.x * scale, y: y + point.y * scale });

export const toMap = ({ scale, x, y }, place) => ({ x: (place.x - x) / scale, y: (place.y - y) / scale });

export const panned = (camera, dx, dy) => ({ ...camera, x: camera.x + dx, y: camera.y + dy });

/** Closer or farther by a factor; what lies at the given place of the view stays there. */
export function zoomed(camera, factor, at, smallest) {
  const scale = Math.min(Math.max(camera.scale * factor, smallest), smallest * CLOSEST);
  const by = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by };
}

/** Two fingers moved from one pair of places to another. */
export function pinched(camera, from, to, smallest) {
  const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const span = ([a, b]) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const before = middle(from);
  const after = middle(to);
  const moved = panned(camera, after.x - before.x, after.y - before.y);
  return zoomed(moved, span(to) / span(from), after, smallest);
}

/** So that some of the map is always in the view. */
export function kept(camera, width, height) {
  const slack = Math.min(width, height) / 3;
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  return {
    ...camera,
    x: clamp(camera.x, slack - camera.scale, width - slack),
    y: clamp(camera.y, slack - camera.scale, height - slack),
  };
}
