// Draws the map: dots as pixels, then pictures and lines over them.

import { drawDot, maskOf, packed, radiusOf } from './MapDots.js';
import { channels, coloursOf, slotOf } from './MapColours.js';
import { MOST_KNOWN, pictured } from './MapThumbPlaces.js';

const PICTURE = 76;
const FAINT = 0.22;

/** The colours of the page as it is now. */
export function paletteOf(root) {
  const style = getComputedStyle(root);
  const theme = style.getPropertyValue('--map-theme').trim();
  const names = coloursOf(theme, style.getPropertyValue('--map-others').trim());
  const ground = style.getPropertyValue('--map-ground').trim();
  const ink = style.getPropertyValue('--map-ink').trim();
  return { names, ground, ink, packed: names.map((name) => packed(channels(name))), under: packed(channels(ground)) };
}

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
    pixels = new Uint32Array(image.data.buffer);
  }

  function dots({ points, camera, look, palette, density, closeness }) {
    const mask = maskOf(radiusOf(points.count, closeness) * density);
    const ring = maskOf((radiusOf(points.count, closeness) + 1.6) * density);
    const ink = packed(channels(palette.ink));
    const numbers = points[look.by];
    const { x, y } = points;
    const scale = camera.scale * density;
    const left = camera.x * density;
    const top = camera.y * density;
    const size = canvas;
    for (let i = 0; i < points.count; i++)
      if (!look.lit(i))
        drawDot(pixels, size, mask, x[i] * scale + left, y[i] * scale + top, palette.packed.at(-1), FAINT);
    for (let i = 0; i < points.count; i++) {
      if (!look.lit(i)) continue;
      const across = x[i] * scale + left;
      const down = y[i] * scale + top;
      if (look.selected?.[i]) drawDot(pixels, size, ring, across, down, ink);
      drawDot(pixels, size, mask, across, down, palette.packed[slotOf(numbers[i])], look.dense ? 1 : 0.86);
    }
  }

  function pictures(scene, chosen) {
    const { points, camera, look, palette, thumbs, density } = scene;
    for (const i of chosen) {
      const bitmap = thumbs.thumb(points.key(i), PICTURE * density);
      if (!bitmap) continue;
      const left = Math.round((points.x[i] * camera.scale + camera.x) * density - bitmap.width / 2);
      const top = Math.round((points.y[i] * camera.scale + camera.y) * density - bitmap.height / 2);
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
    const box = {
      left: -camera.x / camera.scale,
      top: -camera.y / camera.scale,
      right: (view.width - camera.x) / camera.scale,
      bottom: (view.height - camera.y) / camera.scale,
    };
    const seen = index.within(box, MOST_KNOWN).filter(look.lit);
    const chosen = pictured(seen, points, camera.scale, PICTURE, view);
    pictures(scene, chosen);
    line(scene.path, scene.palette, scene.density);
    if (scene.keyed) cross(scene);
    return chosen;
  };
}
