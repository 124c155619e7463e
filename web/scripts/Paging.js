// Long lists come in pages, and the server gives only so many at once.

/** The most that the server gives at once. */
const MOST = 1000;

/**
 * Asks for the start of a list, page by page.
 *
 * @template A
 * @param {(offset: number, count: number) => Promise<A>} ask for one page
 * @param {number} wanted
 * @param {(answer: A) => object[]} itemsOf an answer
 * @returns {Promise<{answer: A, items: object[]}>} the last answer, and the items of all
 */
export async function firstOf(ask, wanted, itemsOf) {
  const items = [];
  for (;;) {
    const count = Math.min(MOST, wanted - items.length);
    const answer = await ask(items.length, count);
    const page = itemsOf(answer);
    items.push(...page);
    if (page.length < count || items.length >= wanted) return { answer, items };
  }
}

/** A list with its next page; what both name, because the list has moved meanwhile, is there once. */
export function withNext(items, page, keyOf) {
  const known = new Set(items.map(keyOf));
  return [...items, ...page.filter((item) => !known.has(keyOf(item)))];
}
