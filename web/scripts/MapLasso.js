// Which points a line drawn around them holds. Pure.

/** Leaves out places closer than so many pixels to the last one kept. */
export function extended(path, place, least = 3) {
  const last = path.at(-1);
  if (last && Math.hypot(place.x - last.x, place.y - last.y) < least) return path;
  return [...path, place];
}

/** Whether a place lies in a polygon: a ray to the right crosses its edges an odd number of times. */
export function isInside(polygon, x, y) {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i];
    const b = polygon[j];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export function boundsOf(polygon) {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The numbers of the points inside a polygon on the map, in order. */
export function lassoed(polygon, index, points) {
  if (polygon.length < 3) return [];
  return index
    .within(boundsOf(polygon))
    .filter((i) => isInside(polygon, points.x[i], points.y[i]))
    .sort((a, b) => a - b);
}
