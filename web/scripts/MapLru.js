// Remembers what was used last. Pure.

export class Lru {
  #kept = new Map();
  #most;
  #drop;

  /** @param {(value: unknown) => void} drop called with what is forgotten */
  constructor(most, drop = () => {}) {
    this.#most = most;
    this.#drop = drop;
  }

  get(key) {
    const value = this.#kept.get(key);
    if (value !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    return value;
  }

  set(key, value) {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#most) return;
    const [oldest, forgotten] = this.#kept.entries().next().value;
    this.#kept.delete(oldest);
    this.#drop(forgotten);
  }

  clear() {
    for (const value of this.#kept.values()) this.#drop(value);
    this.#kept.clear();
  }
}
