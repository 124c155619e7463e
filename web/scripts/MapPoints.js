// The points of a map as the server sends them. Pure.

export const NONE = 0xffff;
const FULL = 0xffff;
const KEY_BYTES = 8;

/**
 * @typedef {object} Points
 * @property {number} count
 * @property {number} waiting new pictures that have no place yet
 * @property {Float32Array} x from 0, left, to 1, right
 * @property {Float32Array} y from 0, top, to 1, bottom
 * @property {{name: string, count: number}[]} categories most frequent first
 * @property {{name: string, count: number}[]} predictions likewise
 * @property {Uint16Array} category its number in the list, NONE for none
 * @property {Uint16Array} prediction likewise
 * @property {(i: number) => string} key what names the point's picture to the server
 */

/** @returns {Points} */
export function parsePoints(buffer) {
  const view = new DataView(buffer);
  const length = view.getUint32(0, true);
  const { points: count, ...head } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  const keys = new Uint8Array(buffer, 4 + length, count * KEY_BYTES);
  const numbers = (column) => shorts(view, 4 + length + count * (KEY_BYTES + 2 * column), count);
  const unit = (column) => Float32Array.from(numbers(column), (value) => value / FULL);
  return {
    ...head,
    count,
    x: unit(0),
    y: unit(1),
    category: numbers(2),
    prediction: numbers(3),
    key: (i) =>
      Array.from(keys.subarray(i * KEY_BYTES, (i + 1) * KEY_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      ),
  };
}

/** Names have other numbers in a later list: those of the same names, as far as they are there. */
export function renumbered(numbers, before, after) {
  const names = new Set([...numbers].map((n) => before[n].name));
  return new Set([...after.keys()].filter((n) => names.has(after[n].name)));
}

function shorts(view, start, count) {
  const values = new Uint16Array(count);
  for (let i = 0; i < count; i++) values[i] = view.getUint16(start + 2 * i, true);
  return values;
}

/** How many of some points there are of each name: most first, at most so many names. */
export function namesOf(points, chosen, numbers, names, most = Infinity) {
  const counts = new Map();
  for (const i of chosen) counts.set(numbers[i], (counts.get(numbers[i]) ?? 0) + 1);
  counts.delete(NONE);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, most)
    .map(([number, count]) => ({ name: names[number].name, count }));
}
