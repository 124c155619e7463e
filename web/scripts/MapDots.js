// Draws dots into pixels: far faster than as many arcs on a canvas, without graphics hardware. All numbers are whole and
// fit 32 bits with their sign, which is what makes it fast. Pure but for the pixels handed in.

const FULL = 128;

/** Red, green and blue as a pixel. */
export const packed = ([red, green, blue]) => (255 << 24) | (blue << 16) | (green << 8) | red;

/**
 * What a dot covers: for every pixel it touches where that is and how much, from 1 to 128.
 *
 * @param {number} width of the sheet that is drawn on
 * @param {object} kind
 * @param {number} kind.strength from 0 to 1
 * @param {boolean} kind.blunt whether pixels are covered whole or not at all: four times as fast, for very many dots
 */
export function brushOf(radius, width, { strength = 1, blunt = false } = {}) {
  const half = Math.ceil(radius);
  const touched = [];
  for (let down = -half; down <= half; down++)
    for (let across = -half; across <= half; across++) {
      const share = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(across, down)));
      const cover = blunt ? FULL * Math.round(share) : Math.round(FULL * share * strength);
      if (cover > 0) touched.push({ across, down, cover });
    }
  return {
    half,
    blunt,
    across: Int32Array.from(touched, (pixel) => pixel.across),
    down: Int32Array.from(touched, (pixel) => pixel.down),
    cover: Int32Array.from(touched, (pixel) => pixel.cover),
    step: Int32Array.from(touched, (pixel) => pixel.down * width + pixel.across),
  };
}

/**
 * @param {Int32Array} pixels packed colours, row by row
 * @param {{width: number, height: number}} size of them
 * @param {number} x the dot's middle, in pixels
 * @param {number} y
 * @param {number} colour packed
 */
export function drawDot(pixels, { width, height }, brush, x, y, colour) {
  const column = Math.round(x) | 0;
  const row = Math.round(y) | 0;
  const { half, cover, step } = brush;
  if (column + half < 0 || row + half < 0 || column - half >= width || row - half >= height) return;
  const inside = column >= half && row >= half && column + half < width && row + half < height;
  const middle = row * width + column;
  if (inside && brush.blunt) {
    for (let i = 0; i < step.length; i++) pixels[middle + step[i]] = colour;
    return;
  }
  for (let i = 0; i < step.length; i++) {
    if (!inside && isOff(column + brush.across[i], width)) continue;
    if (!inside && isOff(row + brush.down[i], height)) continue;
    const at = middle + step[i];
    pixels[at] = cover[i] === FULL ? colour : mixed(pixels[at], colour, cover[i]);
  }
}

const isOff = (place, side) => place < 0 || place >= side;

/** Red and blue at once, with room for the product between them; then green. */
function mixed(under, over, cover) {
  const rest = FULL - cover;
  const redBlue = (Math.imul(under & 0xff00ff, rest) + Math.imul(over & 0xff00ff, cover)) >>> 7;
  const green = (Math.imul(under & 0x00ff00, rest) + Math.imul(over & 0x00ff00, cover)) >>> 7;
  return 0xff000000 | (redBlue & 0xff00ff) | (green & 0x00ff00);
}

/** The radius of dots, in pixels: small where there are many, growing a little as one comes closer. */
export function radiusOf(count, closeness) {
  const far = Math.min(5, Math.max(1.4, 160 / Math.sqrt(Math.max(1, count))));
  return Math.min(7, far * Math.pow(Math.max(1, closeness), 0.3));
}
