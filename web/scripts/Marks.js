// Pictures to look more like, or less. Pure.

/**
 * @typedef {object} Mark
 * @property {string} id content id
 * @property {number} weight above 0: more like it; below 0: less
 */

/** What a mark weighs unless a person says otherwise; a picture that is wanted weighs 1. */
export const MORE = 1;
export const LESS = -0.5;

export const WEIGHTS = [0.25, 0.5, 1, 2, 4];

/** @returns {Mark | null} null where the text is none */
export function parseMark(text, sign) {
  const [id, weight] = text.split(':');
  const size = weight === undefined ? Math.abs(sign > 0 ? MORE : LESS) : Number(weight);
  return id && size > 0 && size <= 10 ? { id, weight: sign * size } : null;
}

export function formatMark({ id, weight }) {
  return weight === MORE || weight === LESS ? id : `${id}:${Math.abs(weight)}`;
}

/** The marks with one more; it replaces an earlier one of the same picture. */
export const marked = (marks, id, weight) => [...marks.filter((mark) => mark.id !== id), { id, weight }];

/** The marks with a picture's mark set, or taken away where it was the same already. */
export function toggledMark(marks, id, weight) {
  const before = marks.find((mark) => mark.id === id);
  return before && before.weight > 0 === weight > 0 ? unmarked(marks, id) : marked(marks, id, weight);
}

export const unmarked = (marks, id) => marks.filter((mark) => mark.id !== id);

/** The ids marked for and against; the picture asked with is right, too. */
export const rightAndWrong = (marks, like = null) => ({
  right: [...new Set([...(like ? [like] : []), ...marks.filter(({ weight }) => weight > 0).map(({ id }) => id)])],
  wrong: marks.filter(({ weight }) => weight < 0).map(({ id }) => id),
});

/** The marks with another weight for one of them, on the same side. */
export const weighted = (marks, id, size) =>
  marks.map((mark) => (mark.id === id ? { id, weight: Math.sign(mark.weight) * size } : mark));
