// The pictures behind points: what is known of them, and their thumbnails. Few of many are ever asked for.

import { thumbUrl } from './Api.js';
import * as api from './MapApi.js';
import { Lru } from './MapLru.js';
import { MOST_PICTURED } from './MapThumbPlaces.js';
import { loaded } from './SecondLook.js';

const KNOWN = 3000;
/** More than are ever drawn at once: else each that comes would drop one that is seen. */
const THUMBS = MOST_PICTURED + 200;
const AT_ONCE = 200;
const PATIENCE = 25;
const LOADING = 6;

/**
 * @param {{changed: () => void, lost: (problem: Error) => void}} heard
 * @param {(url: string, size: number) => Promise<ImageBitmap>} draw a picture, its longest side so many pixels
 */
export function startPictures({ changed, lost }, draw = shrunk) {
  const known = new Lru(KNOWN);
  const thumbs = new Lru(THUMBS, (bitmap) => bitmap.close?.());
  /** What no answer was given to yet, and what the server knows nothing of. */
  const asked = new Set();
  const underway = new Set();
  const undrawable = new Set();
  let wanted = new Set();
  const queue = [];
  let loading = 0;
  let timer = 0;

  async function ask() {
    timer = 0;
    const keys = [...wanted].slice(-AT_ONCE);
    wanted = new Set();
    keys.forEach((key) => asked.add(key));
    try {
      const { pictures } = await api.pictures(keys);
      for (const picture of pictures) {
        const key = picture.id.slice(0, 16);
        known.set(key, picture);
        asked.delete(key);
      }
      changed();
    } catch (problem) {
      keys.forEach((key) => asked.delete(key));
      lost(problem);
    }
  }

  async function load({ key, id, size }) {
    loading += 1;
    try {
      thumbs.set(key, await draw(thumbUrl(id), size));
    } catch {
      undrawable.add(key); // it stays a dot, and is not asked for again and again
    }
    underway.delete(key);
    loading -= 1;
    changed();
    loadNext();
  }

  function loadNext() {
    while (loading < LOADING && queue.length) load(queue.pop());
  }

  const facts = (key) => {
    const picture = known.get(key);
    if (picture || asked.has(key)) return picture;
    wanted.add(key);
    timer ||= setTimeout(ask, PATIENCE);
    return undefined;
  };

  return {
    /** What is known of a picture; asks for it if nothing is, and says so when it is there. */
    facts,

    /** Likewise its thumbnail, its longest side so many pixels. */
    thumb(key, size) {
      const bitmap = thumbs.get(key);
      if (bitmap) return bitmap;
      const picture = facts(key);
      if (picture && !underway.has(key) && !undrawable.has(key)) {
        underway.add(key);
        queue.push({ key, id: picture.id, size });
        if (queue.length > THUMBS) underway.delete(queue.shift().key);
        loadNext();
      }
      return undefined;
    },

    /** Of some points, in order; waits for the server. */
    async all(keys) {
      const { pictures } = await api.pictures(keys);
      return pictures;
    },

    /** Asks again for what did not come. */
    forget() {
      asked.clear();
      undrawable.clear();
      changed();
    },

    /** Labels have changed; thumbnails have not. */
    forgetFacts() {
      asked.clear();
      known.clear();
    },
  };
}

async function shrunk(url, size) {
  const image = await loaded(url);
  const by = size / Math.max(image.naturalWidth, image.naturalHeight);
  return createImageBitmap(image, {
    resizeWidth: Math.max(1, Math.round(image.naturalWidth * by)),
    resizeHeight: Math.max(1, Math.round(image.naturalHeight * by)),
    resizeQuality: 'medium',
  });
}
