// Finds points by where they lie: the map in square cells. Pure.

const PER_CELL = 4;

export function indexOf({ x, y, count }) {
  const side = Math.max(1, Math.min(256, Math.round(Math.sqrt(count / PER_CELL))));
  const cellAt = (value) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  const starts = new Uint32Array(side * side + 1);
  const cellOf = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    cellOf[i] = cellAt(y[i]) * side + cellAt(x[i]);
    starts[cellOf[i] + 1]++;
  }
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1] += starts[cell];
  const next = starts.slice();
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) sorted[next[cellOf[i]]++] = i;

  /** Calls for every point in a box, cell by cell, until that says false. */
  function each({ left, top, right, bottom }, take) {
    for (let row = cellAt(top); row <= cellAt(bottom); row++)
      for (let column = cellAt(left); column <= cellAt(right); column++) {
        const cell = row * side + column;
        for (let at = starts[cell]; at < starts[cell + 1]; at++) {
          const i = sorted[at];
          if (x[i] < left || x[i] > right || y[i] < top || y[i] > bottom) continue;
          if (take(i) === false) return;
        }
      }
  }

  return {
    each,

    /** The numbers of the points in a box, at most so many. */
    within(box, most = Infinity) {
      const found = [];
      each(box, (i) => {
        found.push(i);
        return found.length < most;
      });
      return found;
    },

    /** The point nearest to a place and no farther than so far, of those wanted; -1 if there is none. */
    nearest(place, reach, wanted = () => true) {
      let nearest = -1;
      let least = reach;
      const box = { left: place.x - reach, top: place.y - reach, right: place.x + reach, bottom: place.y + reach };
      each(box, (i) => {
        const distance = Math.hypot(x[i] - place.x, y[i] - place.y);
        if (distance > least || !wanted(i)) return;
        least = distance;
        nearest = i;
      });
      return nearest;
    },
  };
}
