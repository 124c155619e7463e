// The colours of categories. Pure.

import { NONE } from './MapPoints.js';

// Told apart by people of any colour vision: after Okabe and Ito 2008, made darker or lighter where the ground needs it.
const LIGHT = ['#0072b2', '#d55e00', '#009e73', '#c6569a', '#b07800', '#2288c2', '#6b5bd2', '#7d7300'];
const DARK = ['#4aa8e8', '#ff8a3d', '#2fcf9f', '#ef9ac6', '#f0b429', '#8fd3ff', '#b3a6ff', '#d9cf4a'];

export const COLOURED = LIGHT.length;

/** The colour of a name's number: the most frequent names have one of their own, all others share the last. */
export const slotOf = (number) => (number === NONE || number >= COLOURED ? COLOURED : number);

/** One colour for each slot; `others` is the quiet one that the rest share. */
export const coloursOf = (theme, others) => [...(theme === 'dark' ? DARK : LIGHT), others];

/** '#rrggbb' as red, green and blue. */
export const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
