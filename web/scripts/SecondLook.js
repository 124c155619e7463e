// Pictures that did not come are asked for once more, with the patience for busy and locked servers that an image has not.

import { fetched } from './Api.js';

const isThumbnail = (element) => element.tagName === 'IMG' && element.src.endsWith('/thumb');

/** Before whoever made the image hears of it, who does if it comes to nothing. */
export async function lookAgain(event) {
  const image = event.target;
  const { src } = image;
  if (!isThumbnail(image) || image.dataset.lookedAgain === src) return;
  event.stopImmediatePropagation();
  image.dataset.lookedAgain = src;
  const isThere = await fetched(src);
  if (image.src !== src) return;
  if (isThere) image.src = src;
  else image.dispatchEvent(new Event('error'));
}

/** An image that is on no page yet, ready to be drawn; rejected if it does not come this time either. */
export async function loaded(address) {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (problem) {
    if (!(await fetched(address))) throw problem;
    image.src = address;
    await image.decode();
  }
  return image;
}
