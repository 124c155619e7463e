// Which of the points in view are drawn as pictures: as many as there is room for, and the same ones while one pans. Pure.

const MOST_SEEN = 3000;
/** So many points for each place: with more, pictures would say little of what lies there. */
const CROWD = 8;
const STEP = 1.35;
/** However large the view: so many thumbnails are kept at once. */
export const MOST_PICTURED = 800;

/**
 * @param {number[]} seen numbers of the points in view
 * @param {number} size of a picture, in pixels
 * @returns {number[]} numbers of those drawn as pictures
 */
export function pictured(seen, points, scale, size, view) {
  const places = (view.width * view.height) / (size * size);
  if (seen.length > Math.min(MOST_SEEN, places * CROWD)) return [];
  // Cells belong to the map, and change their size by steps: so pictures stay while one pans or zooms a little.
  const cell = size / Math.pow(STEP, Math.floor(Math.log(scale) / Math.log(STEP)));
  const taken = new Map();
  const chosen = [];
  const column = (i) => Math.floor(points.x[i] / cell);
  const row = (i) => Math.floor(points.y[i] / cell);
  const overlaps = (i, other) =>
    other !== undefined &&
    Math.abs(points.x[i] - points.x[other]) < cell &&
    Math.abs(points.y[i] - points.y[other]) < cell;
  for (const i of seen.slice().sort((a, b) => a - b)) {
    if (AROUND.some(([x, y]) => overlaps(i, taken.get(`${column(i) + x} ${row(i) + y}`)))) continue;
    taken.set(`${column(i)} ${row(i)}`, i);
    if (chosen.push(i) === MOST_PICTURED) break;
  }
  return chosen;
}

const AROUND = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y]));

/** Points in view, so many at most as are worth knowing here, and one more. */
export const MOST_KNOWN = MOST_SEEN + 1;
