// Small helpers around elements. Text never becomes markup here.

/** An element with properties (`dataset`, `aria-…` and other attributes included) and children. */
export function make(tag, properties = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'dataset') Object.assign(el.dataset, value);
    else if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
    else if (name in el && !name.includes('-')) el[name] = value;
    else el.setAttribute(name, value === true ? '' : value);
  }
  el.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return el;
}

/** A drawing from icons.svg; always decoration beside a name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Sends a verb up to whoever acts on it. */
export const act = (el, verb, detail) => el.dispatchEvent(new CustomEvent(verb, { bubbles: true, detail }));

/** Listens to the nouns that come down to an element. */
export function receive(el, nouns) {
  for (const [noun, take] of Object.entries(nouns)) {
    el.addEventListener(noun, (event) => {
      if (event.target === el) take(event.detail);
    });
  }
}

export const isTyping = (target) =>
  target instanceof HTMLElement && target.matches('input:not([type=range], [type=file]), textarea, select');
