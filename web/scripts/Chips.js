// Which chips a facet shows, in which order. Pure.

/**
 * The chosen ones stay visible, even where nothing is left of them; the rest keep the server's order, most first.
 *
 * @param {{category: string, count: number}[]} counts
 * @param {string[]} chosen
 * @param {number} limit how many to show; chosen ones are shown in any case
 * @returns {{chips: {name: string, count: number, chosen: boolean}[], hidden: number}}
 */
export function chipsOf(counts, chosen, limit) {
  const known = new Set(counts.map(({ category }) => category));
  const missing = chosen.filter((name) => !known.has(name)).map((name) => ({ name, count: 0, chosen: true }));
  const all = [
    ...missing,
    ...counts.map(({ category, count }) => ({ name: category, count, chosen: chosen.includes(category) })),
  ];
  let room = limit;
  const chips = all.filter((chip) => {
    room -= 1;
    return room >= 0 || chip.chosen;
  });
  return { chips, hidden: all.length - chips.length };
}
