// Pictures marked right and wrong, by id. Pure.

export const NO_MARKS = { right: [], wrong: [] };

export const markOf = (marks, id) => {
  if (marks.right.includes(id)) return 'right';
  return marks.wrong.includes(id) ? 'wrong' : null;
};

/** Marks a picture; marking it the same way again takes the mark away. */
export function marked(marks, id, mark) {
  const without = {
    right: marks.right.filter((other) => other !== id),
    wrong: marks.wrong.filter((other) => other !== id),
  };
  if (markOf(marks, id) === mark) return without;
  return { ...without, [mark]: [...without[mark], id] };
}

/** Ids among words that people paste: content ids, or addresses of the page that hold them. */
export const idsIn = (text) => [...new Set(text.match(/\b[0-9a-f]{64}\b/g) ?? [])];
