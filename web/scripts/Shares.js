// How the shares that places have in a score are shown. Pure.

/** Shares as shades from -1 to 1: the largest, either way, is full; what carries nothing is none. */
export function shadesOf(shares) {
  const most = Math.max(...shares.map(Math.abs), 1e-9);
  return shares.map((share) => share / most);
}

/** One place of a picture as a part of it: left, top, width, height. */
export function cellRegion({ seen: [left, top, width, height], rows, columns }, cell) {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  return [left + (column * width) / columns, top + (row * height) / rows, width / columns, height / rows];
}
