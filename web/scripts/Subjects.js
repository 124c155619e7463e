// The pictures asked about in this visit that came as files: kept at hand to page through their results.

const KEPT = 12;

export class Subjects {
  #files = new Map();

  /** @returns {{file: File, preview: string} | undefined} */
  of(id) {
    return this.#files.get(id);
  }

  keep(id, subject) {
    this.#files.get(id)?.preview !== subject.preview && this.#forget(id);
    this.#files.set(id, subject);
    if (this.#files.size > KEPT) this.#forget(this.#files.keys().next().value);
  }

  #forget(id) {
    const subject = this.#files.get(id);
    if (subject) URL.revokeObjectURL(subject.preview);
    this.#files.delete(id);
  }
}
