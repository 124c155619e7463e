// Draws the map: dots as pixels, then pictures and lines over them.

import { brushOf, drawDot, packed, radiusOf } from './MapDots.js';
import { toScreen } from './MapCamera.js';
import { channels, coloursOf, slotOf } from './MapColours.js';
import { MOST_KNOWN, pictured } from './MapThumbPlaces.js';

const PICTURE = 76;
const STRONG = 0.86;
const FAINT = 0.22;
/** In view; beyond that soft edges are not seen, and cost too much. */
const MANY = 30_000;

/** The colours of the page as it is now. */
export function paletteOf(root) {
  const style = getComputedStyle(root);
  const theme = style.getPropertyValue('--map-theme').trim();
  const names = coloursOf(theme, style.getPropertyValue('--map-others').trim());
  const ground = style.getPropertyValue('--map-ground').trim();
  const ink = style.getPropertyValue('--map-ink').trim();
  return { names, ground, ink, packed: names.map((name) => packed(channels(name))), under: packed(channels(ground)) };
}

/** What part of the map is in view, with so many pixels around it. */
const box = ({ camera, view }, margin = 0) => ({
  left: (-margin - camera.x) / camera.scale,
  top: (-margin - camera.y) / camera.scale,
  right: (view.width + margin - camera.x) / camera.scale,
  bottom: (view.height + margin - camera.y) / camera.scale,
});

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {(scene: object) => number[]} draws a scene; says which points are drawn as pictures
 */
export function makePainter(canvas) {
  const context = canvas.getContext('2d', { alpha: false });
  let image = null;
  let pixels = null;

  function room() {
    if (image?.width === canvas.width && image?.height === canvas.height) return;
    image = context.createImageData(canvas.width, canvas.height);
    pixels = new Int32Array(image.data.buffer);
  }

  function dots({ points, index, camera, view, look, palette, density, closeness }) {
    const radius = radiusOf(points.count, closeness) * density;
    const blunt = points.count / (closeness * closeness) > MANY;
    const dot = brushOf(radius, canvas.width, { strength: STRONG, blunt });
    const faint = brushOf(radius, canvas.width, { strength: FAINT });
    const ring = brushOf(radius + 1.6 * density, canvas.width);
    const ink = packed(channels(palette.ink));
    const size = { width: canvas.width, height: canvas.height };
    const numbers = points[look.by];
    const { x, y } = points;
    const scale = camera.scale * density;
    const left = camera.x * density;
    const top = camera.y * density;
    // Cell by cell, and only those in view: neighbours on the map are neighbours in memory, too.
    const within = box({ camera, view }, (radius + 2) / density);
    index.each(within, (i) => {
      if (!look.lit(i)) drawDot(pixels, size, faint, x[i] * scale + left, y[i] * scale + top, palette.packed.at(-1));
    });
    index.each(within, (i) => {
      if (!look.lit(i)) return;
      const across = x[i] * scale + left;
      const down = y[i] * scale + top;
      if (look.selected?.[i]) drawDot(pixels, size, ring, across, down, ink);
      drawDot(pixels, size, dot, across, down, palette.packed[slotOf(numbers[i])]);
    });
  }

  function pictures(scene, chosen) {
    const { points, camera, look, palette, thumbs, density } = scene;
    for (const i of chosen) {
      const bitmap = thumbs.thumb(points.key(i), PICTURE * density);
      if (!bitmap) continue;
      const middle = toScreen(camera, { x: points.x[i], y: points.y[i] });
      const left = Math.round(middle.x * density - bitmap.width / 2);
      const top = Math.round(middle.y * density - bitmap.height / 2);
      const edge = Math.round((look.selected?.[i] ? 4 : 2) * density);
      context.fillStyle = look.selected?.[i] ? palette.ink : palette.names[slotOf(points[look.by][i])];
      context.fillRect(left - edge, top - edge, bitmap.width + 2 * edge, bitmap.height + 2 * edge);
      context.drawImage(bitmap, left, top);
    }
  }

  function line(path, palette, density) {
    if (!path || path.length < 2) return;
    context.beginPath();
    for (const { x, y } of path) context.lineTo(x * density, y * density);
    context.closePath();
    context.fillStyle = `${palette.ink}14`;
    context.fill();
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5 * density;
    context.setLineDash([6 * density, 4 * density]);
    context.stroke();
    context.setLineDash([]);
  }

  function cross({ view, palette, density }) {
    const x = Math.round((view.width / 2) * density);
    const y = Math.round((view.height / 2) * density);
    context.fillStyle = palette.ink;
    context.fillRect(x - 9 * density, y, 18 * density, density);
    context.fillRect(x, y - 9 * density, density, 18 * density);
  }

  return (scene) => {
    room();
    pixels.fill(scene.palette.under);
    if (scene.points) dots(scene);
    context.putImageData(image, 0, 0);
    if (!scene.points) return [];
    const { camera, view, index, points, look } = scene;
    const seen = index.within(box(scene), MOST_KNOWN).filter(look.lit);
    const chosen = pictured(seen, points, camera.scale, PICTURE, view);
    pictures(scene, chosen);
    line(scene.path, scene.palette, scene.density);
    if (scene.keyed) cross(scene);
    return chosen;
  };
}
