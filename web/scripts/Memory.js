// Lists seen in this visit, so that Back shows them at once, and where they were left.

const REMEMBERED = 12;

export class Memory {
  #lists = new Map();

  keep(list, scroll) {
    if (list?.status !== 'ready' || list.fading) return;
    this.#lists.delete(list.key);
    this.#lists.set(list.key, { list: { ...list, more: 'idle' }, scroll });
    if (this.#lists.size > REMEMBERED) this.#lists.delete(this.#lists.keys().next().value);
  }

  /** @returns {{list: object, scroll: number} | undefined} */
  recall(key) {
    return this.#lists.get(key);
  }

  forget() {
    this.#lists.clear();
  }
}
