// Draws dots into pixels. Writing them one by one costs a tenth of what a canvas needs for as many arcs: 100,000 dots
// take a few milliseconds without any graphics hardware. Pure but for the pixels handed in.

/** How much of each pixel a dot covers, from 0 to 256. */
export function maskOf(radius) {
  const half = Math.ceil(radius);
  const side = 2 * half + 1;
  const cover = new Uint16Array(side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const distance = Math.hypot(column - half, row - half);
      cover[row * side + column] = Math.round(256 * Math.min(1, Math.max(0, radius + 0.5 - distance)));
    }
  return { half, side, cover };
}

export const packed = ([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/**
 * @param {Uint32Array} pixels packed colours, row by row
 * @param {{width: number, height: number}} size of them
 * @param {object} dot
 * @param {number} dot.x its middle, in pixels
 * @param {number} dot.y
 * @param {number} dot.colour packed
 * @param {number} strength from 0 to 1
 */
export function drawDot(pixels, { width, height }, mask, x, y, colour, strength = 1) {
  const left = Math.round(x) - mask.half;
  const top = Math.round(y) - mask.half;
  if (left >= width || top >= height || left + mask.side <= 0 || top + mask.side <= 0) return;
  const redBlue = colour & 0xff00ff;
  const green = colour & 0x00ff00;
  const firstRow = Math.max(0, -top);
  const lastRow = Math.min(mask.side, height - top);
  const firstColumn = Math.max(0, -left);
  const lastColumn = Math.min(mask.side, width - left);
  for (let row = firstRow; row < lastRow; row++) {
    let at = (top + row) * width + left + firstColumn;
    for (let column = firstColumn; column < lastColumn; column++, at++) {
      // Whole, or what is left over of red would spill into blue.
      const cover = Math.floor(mask.cover[row * mask.side + column] * strength);
      if (cover === 0) continue;
      if (cover >= 256) {
        pixels[at] = colour;
        continue;
      }
      const under = pixels[at];
      const mixedRedBlue = (((under & 0xff00ff) * (256 - cover) + redBlue * cover) / 256) & 0xff00ff;
      const mixedGreen = (((under & 0x00ff00) * (256 - cover) + green * cover) / 256) & 0x00ff00;
      pixels[at] = 0xff000000 | mixedRedBlue | mixedGreen;
    }
  }
}

/** The radius of dots, in pixels: small where there are many, growing a little as one comes closer. */
export function radiusOf(count, closeness) {
  const far = Math.min(5, Math.max(1.4, 160 / Math.sqrt(Math.max(1, count))));
  return Math.min(7, far * Math.pow(Math.max(1, closeness), 0.3));
}
