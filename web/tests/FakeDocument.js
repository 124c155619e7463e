// As much of a document as a part needs to be read back as text.

class Element {
  constructor(tag) {
    this.tag = tag;
    this.children = [];
    this.className = '';
    this.dataset = {};
    this.hidden = false;
    this.listeners = {};
    this.style = { setProperty: (name, value) => (this.style[name] = value) };
  }

  #text = '';

  get textContent() {
    return this.#text + this.children.map((child) => child.textContent ?? child).join(' ');
  }

  set textContent(text) {
    this.#text = text;
  }

  append(...children) {
    this.children.push(...children);
  }

  setAttribute(name, value) {
    this[name] = value;
  }

  addEventListener(name, take) {
    this.listeners[name] = take;
  }

  /** All elements in it with a tag, in order. */
  all(tag) {
    return this.children
      .filter((child) => child instanceof Element)
      .flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }
}

export const fakeDocument = () => ({ createElement: (tag) => new Element(tag) });
