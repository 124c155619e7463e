import { act, make } from './Dom.js';
import { between, isTiny, moved, resized } from './Region.js';

const CENTRE = [0.25, 0.25, 0.5, 0.5];
const STEP = 0.02;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Lets a person choose a part of a picture: by dragging with a mouse at any time; by touch or keys after pressing the
 * button. Sends the verb `chooseRegion` up from the frame.
 *
 * @param {HTMLElement} frame positioned, holds the image
 * @param {HTMLImageElement} image shown whole, in the middle of its box
 * @param {HTMLButtonElement} button
 */
export function mountRegionPicker(frame, image, button) {
  const box = make('button', {
    type: 'button',
    className: 'region-box',
    'aria-label': 'Part to search by. Arrows move it, Shift and arrows resize it, Enter searches, Escape leaves.',
    hidden: true,
  });
  const layer = make('div', { className: 'region-layer' }, box);
  frame.append(layer);
  let shown = null;
  let drawn = null;
  let start = null;
  let armed = false;

  /** The layer lies exactly over the pixels, which `object-fit: contain` may leave smaller than the image's box. */
  function lay() {
    const { naturalWidth: width, naturalHeight: height } = image;
    const outer = frame.getBoundingClientRect();
    const inner = image.getBoundingClientRect();
    layer.hidden = !width || !inner.width;
    if (layer.hidden) return;
    const scale = Math.min(inner.width / width, inner.height / height);
    const size = [width * scale, height * scale];
    layer.style.inlineSize = `${size[0]}px`;
    layer.style.blockSize = `${size[1]}px`;
    layer.style.insetInlineStart = `${inner.x - outer.x - frame.clientLeft + (inner.width - size[0]) / 2}px`;
    layer.style.insetBlockStart = `${inner.y - outer.y - frame.clientTop + (inner.height - size[1]) / 2}px`;
  }

  /** With the next frame, which measures the page in any case. */
  const layInTime = () => requestAnimationFrame(lay);

  function draw(region) {
    drawn = region;
    box.hidden = !region;
    if (!region) return;
    const [left, top, width, height] = region.map((share) => `${share * 100}%`);
    Object.assign(box.style, { insetInlineStart: left, insetBlockStart: top, inlineSize: width, blockSize: height });
  }

  function arm(on) {
    armed = on;
    layer.classList.toggle('armed', on);
    button.setAttribute('aria-pressed', String(on));
  }

  function leave() {
    arm(false);
    start = null;
    draw(shown);
  }

  function choose() {
    const region = drawn;
    leave();
    if (region && !isTiny(region)) act(frame, 'chooseRegion', { region });
  }

  const at = ({ clientX, clientY }) => {
    const { x, y, width, height } = layer.getBoundingClientRect();
    return [(clientX - x) / width, (clientY - y) / height];
  };

  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !armed)) return;
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    start = at(event);
  });
  layer.addEventListener('pointermove', (event) => start && draw(between(start, at(event))));
  layer.addEventListener('pointerup', () => start && choose());
  layer.addEventListener('pointercancel', leave);
  // A drag of the part is no click on what lies below it.
  layer.addEventListener('click', (event) => event.stopPropagation());

  button.addEventListener('click', () => {
    if (armed) {
      leave();
      return;
    }
    lay();
    arm(true);
    draw(shown ?? CENTRE);
    box.focus({ preventScroll: true });
  });
  box.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (arrow) draw((event.shiftKey ? resized : moved)(drawn, arrow[0] * STEP, arrow[1] * STEP));
    else if (event.key === 'Enter') choose();
    else if (event.key === 'Escape' && armed) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  image.addEventListener('load', layInTime);
  new ResizeObserver(lay).observe(frame);

  return {
    /** @param {number[] | null} region the part that is asked with */
    show(region) {
      if (armed || start) return;
      shown = region;
      draw(region);
      layInTime();
    },
    leave,
  };
}
