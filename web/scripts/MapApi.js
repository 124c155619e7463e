// The map's routes, as functions.

import { ask, sending } from './Api.js';

export const status = () => ask('map', { cache: 'no-store' });

export const start = () => ask('map/making', { method: 'POST' });

export const stop = () => ask('map/making', { method: 'DELETE' });

/** @returns {Promise<ArrayBuffer>} */
export const points = () => ask('map/points');

/** @param {string[]} keys of points */
export const pictures = (keys) => ask('map/pictures', sending({ points: keys }));

/** @param {string | null} category null: back to what the paths say */
export const categorise = (keys, category) => ask('map/categories', sending({ points: keys, category }));
