// A part of a picture as left, top, width and height, in shares of it. Pure.

/** The server takes no smaller part. */
export const LEAST = 0.01;
const DIGITS = 4;

/** @returns {number[] | null} null where the text is no part of a picture, or all of it */
export function parseRegion(text) {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== 4 || !numbers.every((n) => n >= 0 && n <= 1)) return null;
  const [left, top, width, height] = numbers;
  const within = width >= LEAST && height >= LEAST && left + width <= 1.000001 && top + height <= 1.000001;
  return within && !isWhole(numbers) ? numbers : null;
}

export const formatRegion = (region) => region.map((n) => String(Number(n.toFixed(DIGITS)))).join(',');

const isWhole = ([left, top, width, height]) => left === 0 && top === 0 && width === 1 && height === 1;

/** The part between two corners, in whatever order they were given; kept within the picture. */
export function between(a, b) {
  const [x, y] = [0, 1].map((i) => Math.min(clamp(a[i]), clamp(b[i])));
  const [right, bottom] = [0, 1].map((i) => Math.max(clamp(a[i]), clamp(b[i])));
  return rounded([x, y, right - x, bottom - y]);
}

/** The part moved by a step, as far as the picture goes. */
export const moved = ([left, top, width, height], dx, dy) =>
  rounded([clamp(left + dx, 1 - width), clamp(top + dy, 1 - height), width, height]);

/** The part made wider and higher by a step, as far as the picture goes. */
export const resized = ([left, top, width, height], dx, dy) =>
  rounded([
    left,
    top,
    Math.max(LEAST * 4, clamp(width + dx, 1 - left)),
    Math.max(LEAST * 4, clamp(height + dy, 1 - top)),
  ]);

/** Too small to be meant: a click rather than a box. */
export const isTiny = ([, , width, height]) => width < 0.04 || height < 0.04;

const clamp = (value, most = 1) => Math.min(Math.max(value, 0), most);

/** Rounded down where rounding up would leave the picture. */
function rounded([left, top, width, height]) {
  const cut = (n) => Math.floor(n * 10 ** DIGITS + 1e-6) / 10 ** DIGITS;
  return [cut(left), cut(top), cut(width), cut(height)];
}
