import { fileUrl, thumbUrl } from './Api.js';
import { act, make, receive } from './Dom.js';
import { cellRegion, shadesOf } from './Shares.js';
import { score } from './Words.js';

/** Which places of the picture asked with and of the hit carry the match; over both pictures, side by side. */
export function mountWhy(selector) {
  const el = document.querySelector(selector);
  const panes = [...el.querySelectorAll('.why-pane')].map((pane) => ({
    pane,
    image: pane.querySelector('img'),
    cells: pane.querySelector('.why-cells'),
  }));
  const [left, right] = panes;
  const parts = el.querySelector('.why-parts');
  const words = el.querySelector('.why-words');
  let why = null;
  let chosen = 0;

  for (const { image } of panes) {
    image.addEventListener('error', () => {
      const { id } = image.dataset;
      if (id && image.src !== thumbUrl(id)) image.src = thumbUrl(id);
    });
  }

  function show() {
    const part = why.explanation.parts[chosen];
    left.pane.hidden = !part;
    if (part) picture(left, part.id, part.cells, why.previews[part.id]);
    picture(right, why.hit, why.explanation.hit);
    if (part) shade(left, part.cells?.shares);
    shade(right, why.explanation.hit?.shares);
    words.textContent = describe(why.explanation, part);
    parts.hidden = why.explanation.parts.length < 2;
    parts.replaceChildren(...why.explanation.parts.map(partButton));
  }

  function picture(pane, id, cells, preview) {
    if (pane.image.dataset.id !== id) {
      pane.image.dataset.id = id;
      pane.image.src = preview ?? fileUrl(id);
    }
    pane.cells.hidden = !cells;
    if (!cells) return;
    const [x, y, width, height] = cells.seen.map((share) => `${share * 100}%`);
    Object.assign(pane.cells.style, { insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height });
    pane.cells.style.gridTemplate = `repeat(${cells.rows}, 1fr) / repeat(${cells.columns}, 1fr)`;
    pane.cells.replaceChildren(...cells.shares.map((share, i) => cell(pane, id, cells, share, i)));
  }

  function cell(pane, id, cells, share, i) {
    const said = `${score(share)} of ${score(why.explanation.score)}`;
    return make('button', {
      type: 'button',
      className: 'why-cell',
      title: `${said}. Press to search by this place`,
      'aria-label': `Place ${i + 1} of ${cells.shares.length} carries ${said}. Search by it`,
      onclick: () => act(el, 'searchRegion', { id, region: cellRegion(cells, i) }),
      onpointerenter: () => relate(pane, i),
      onfocus: () => relate(pane, i),
      onpointerleave: unrelate,
      onblur: unrelate,
    });
  }

  /** What a place goes with in the other picture. */
  function relate(pane, i) {
    const part = why?.explanation.parts[chosen];
    if (!part?.pairs.length) return;
    if (pane === left) shade(right, part.pairs[i]);
    else
      shade(
        left,
        part.pairs.map((row) => row[i]),
      );
    pane.cells.children[i].classList.add('chosen');
  }

  function unrelate() {
    if (!why) return; // the dialog has closed below the pointer
    const part = why.explanation.parts[chosen];
    if (part) shade(left, part.cells?.shares);
    shade(right, why.explanation.hit?.shares);
    for (const button of el.querySelectorAll('.why-cell.chosen')) button.classList.remove('chosen');
  }

  function partButton(part, i) {
    return make(
      'button',
      {
        type: 'button',
        className: 'why-part',
        'aria-pressed': String(i === chosen),
        onclick: () => {
          chosen = i;
          show();
        },
      },
      make('img', { src: why.previews[part.id] ?? thumbUrl(part.id), alt: '' }),
      make('span', { textContent: signed(part.score) }),
    );
  }

  receive(el, {
    why: (next) => {
      const fresh = next?.hit !== why?.hit;
      why = next?.explanation ? next : null;
      if (fresh) chosen = 0;
      el.hidden = !why;
      if (why) show();
    },
  });
  return el;
}

function shade({ cells }, shares) {
  const shades = shadesOf(shares ?? []);
  [...cells.children].forEach((button, i) => {
    button.style.setProperty('--share', String(Math.abs(shades[i] ?? 0)));
    button.classList.toggle('against', shades[i] < 0);
  });
}

function describe(explanation, part) {
  const all = score(explanation.score);
  if (!explanation.hasPlaces)
    return `Similarity ${all}. This model looks at a picture as a whole, so it cannot be said which places matched.`;
  if (!explanation.hit || (part && !part.cells))
    return `Similarity ${all}. A file is not there any more, so its places cannot be shown.`;
  if (!part) return `Similarity ${all} with what was learned. The brighter a place, the more of it it carries.`;
  return `Similarity ${all} is an exact sum over places: the brighter, the more a place carries. Point at one to see what it goes with; press it to search by it.`;
}

const signed = (value) => `${value < 0 ? '−' : '+'}${score(Math.abs(value))}`;
