// A list of results as it grows page by page. Pure: records in, records out.

/** Enough for a large screen and a row to spare. */
export const PAGE = 60;

/**
 * @typedef {object} List
 * @property {string} key the address it belongs to
 * @property {'loading' | 'ready' | 'failed'} status
 * @property {'idle' | 'loading' | 'failed'} more
 * @property {object | null} query what was asked; null while browsing
 * @property {string | null} preview where the asked picture can be seen
 * @property {object[]} hits
 * @property {number} loaded how many the server has given, duplicates included: the next offset
 * @property {boolean} nothingAlike whether the collection has nothing like the picture asked with
 * @property {boolean} end whether there is nothing more to load
 * @property {Error | null} problem
 */

/** @returns {List} */
export const loadingList = (key, query, preview) => ({
  key,
  status: 'loading',
  more: 'idle',
  query,
  preview,
  hits: [],
  loaded: 0,
  end: false,
  total: 0,
  exact: true,
  nothingAlike: false,
  tookMillis: 0,
  facets: { categories: [], predictions: [] },
  problem: null,
});

/** @returns {List} the list with a page of the server's answer added */
export function withPage(list, answer) {
  const seen = new Set(list.hits.map(({ id }) => id));
  const fresh = answer.hits.filter(({ id }) => !seen.has(id));
  return {
    ...list,
    status: 'ready',
    more: 'idle',
    problem: null,
    // An answer by id does not know the name that the picture came with.
    query: list.query && { name: list.query.name, ...answer.query },
    hits: [...list.hits, ...fresh],
    loaded: list.loaded + answer.hits.length,
    end: answer.end ?? answer.hits.length < PAGE,
    total: answer.total,
    exact: answer.exact,
    nothingAlike: answer.nothingAlike ?? false,
    tookMillis: list.loaded === 0 ? answer.tookMillis : list.tookMillis,
    facets: answer.facets ?? list.facets,
  };
}

/** @returns {List} the list without a picture that was removed from the index */
export function without(list, id) {
  const hits = list.hits.filter((hit) => hit.id !== id);
  const gone = list.hits.length - hits.length;
  return { ...list, hits, loaded: list.loaded - gone, total: list.total - gone };
}

/** @returns {List} the list with new facts about one of its pictures */
export const withFacts = (list, id, facts) => ({
  ...list,
  hits: list.hits.map((hit) => (hit.id === id ? { ...hit, ...facts } : hit)),
});
