// Rows of pictures in true proportions, all rows as wide as the page. Pure: numbers in, boxes out.

const NARROWEST = 0.5;
const WIDEST = 2.6;

/**
 * @typedef {{x: number, y: number, width: number, height: number, row: number}} Box whole pixels
 * @param {{width: number, height: number}[]} pictures
 * @param {number} width of a row, in pixels
 * @param {{rowHeight: number, gap: number}} options the height aimed at, and the space between pictures
 * @returns {{boxes: Box[], height: number}}
 */
export function justify(pictures, width, { rowHeight, gap }) {
  const boxes = [];
  let row = [];
  let ratios = 0;
  let y = 0;
  let rows = 0;

  const close = (height) => {
    let x = 0;
    row.forEach((ratio, i) => {
      const last = i === row.length - 1;
      const ideal = Math.round(ratio * height);
      // Rounding leaves a pixel or two at the end of a full row: the last picture takes them.
      const boxWidth = last && Math.abs(width - x - ideal) <= row.length ? width - x : ideal;
      boxes.push({ x, y, width: boxWidth, height, row: rows });
      x += boxWidth + gap;
    });
    y += height + gap;
    rows += 1;
    row = [];
    ratios = 0;
  };

  for (const picture of pictures) {
    const ratio = proportion(picture);
    const before = row.length ? filling(width, row.length, ratios, gap) : Infinity;
    const after = filling(width, row.length + 1, ratios + ratio, gap);
    // A picture joins the row unless the row is nearer to the wanted height without it.
    if (after < rowHeight && before - rowHeight <= rowHeight - after) close(Math.round(before));
    row.push(ratio);
    ratios += ratio;
  }
  if (row.length) close(Math.round(Math.min(rowHeight, filling(width, row.length, ratios, gap))));
  return { boxes, height: Math.max(0, y - gap) };
}

/** Width over height, kept within bounds that leave every picture visible; 1 where it is unknown. */
export function proportion({ width, height }) {
  if (!(width > 0 && height > 0)) return 1;
  return Math.min(WIDEST, Math.max(NARROWEST, width / height));
}

/** The height of rows that suits a page: small pictures on phones, larger ones on wide screens. */
export function suitableRowHeight(width) {
  if (width < 480) return 128;
  if (width < 900) return 168;
  return width < 1500 ? 204 : 228;
}

/** Where an arrow key leads from one box: an index, or the same one where there is nothing that way. */
export function neighbour(boxes, index, key) {
  if (key === 'ArrowLeft') return Math.max(0, index - 1);
  if (key === 'ArrowRight') return Math.min(boxes.length - 1, index + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const from = boxes[index];
  const row = from.row + (key === 'ArrowDown' ? 1 : -1);
  let best = index;
  let nearest = Infinity;
  boxes.forEach((box, i) => {
    const distance = Math.abs(middle(box) - middle(from));
    if (box.row === row && distance < nearest) {
      nearest = distance;
      best = i;
    }
  });
  return best;
}

const filling = (width, count, ratios, gap) => (width - gap * (count - 1)) / ratios;

const middle = (box) => box.x + box.width / 2;
