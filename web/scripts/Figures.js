import { make } from './Dom.js';
import { counted, number, percent } from './Words.js';

const WHOLE_MATRIX = 12;
const SHOWN = 12;

/** What a proposed head would be like: before and after, category by category, and what it confuses. */
export function makeFigures(proposal) {
  const { accuracyBefore, accuracy, guessing, learned, heldOut, seconds, categories, confusions } = proposal;
  const rest = categories.filter(({ category }) => category !== proposal.category);
  const shown = [categories.find(({ category }) => category === proposal.category), ...rest].filter(Boolean);
  return make(
    'div',
    { className: 'figures' },
    make(
      'p',
      { className: 'figures-head' },
      figure('before', accuracyBefore),
      figure('after', accuracy),
      figure('by guessing', guessing),
      make('span', {
        className: 'figures-how',
        textContent: heldOut
          ? `recognised, of ${counted(heldOut, 'picture')} that were not learned from. Learned from ${number(learned)} others in ${seconds.toFixed(1)} s.`
          : `Learned from ${counted(learned, 'picture')} in ${seconds.toFixed(1)} s. There are too few to hold some out and judge by them.`,
      }),
    ),
    table(shown, proposal.category),
    categories.length <= WHOLE_MATRIX ? matrix(categories, confusions) : list(confusions),
  );
}

const share = (value) => (value === null || value === undefined ? '–' : percent(value));

const figure = (label, value) =>
  make(
    'span',
    { className: 'figure' },
    make('b', { textContent: share(value) }),
    make('small', { textContent: label }),
  );

function table(rows, taught) {
  const head = ['Category', 'Recognised before', 'after', 'Right when named', 'Judged by'];
  const all = make('tbody', {}, ...rows.slice(0, SHOWN).map(row));
  function row(one) {
    return make(
      'tr',
      { className: one.category === taught ? 'taught' : '' },
      make('th', { scope: 'row', textContent: one.category }),
      ...[share(one.recallBefore), share(one.recall), share(one.precision), number(one.heldOut)].map((text) =>
        make('td', { textContent: text }),
      ),
    );
  }
  const more = make('button', {
    type: 'button',
    className: 'link',
    hidden: rows.length <= SHOWN,
    textContent: `All ${number(rows.length)} categories`,
    onclick: () => {
      all.append(...rows.slice(SHOWN).map(row));
      more.hidden = true;
    },
  });
  return make(
    'div',
    { className: 'table-frame' },
    make(
      'table',
      { className: 'figures-table' },
      make('thead', {}, make('tr', {}, ...head.map((text) => make('th', { scope: 'col', textContent: text })))),
      all,
    ),
    more,
  );
}

/** Rows are what pictures show, columns what they are taken for. */
function matrix(categories, confusions) {
  const count = (category, takenFor) => {
    if (category === takenFor) {
      const one = categories.find((other) => other.category === category);
      return Math.round((one.recall ?? 0) * one.heldOut);
    }
    return confusions.find((c) => c.category === category && c.takenFor === takenFor)?.pictures ?? 0;
  };
  const cell = (row, column) => {
    const value = count(row.category, column.category);
    const td = make('td', {
      className: row === column ? 'right' : value ? 'wrong' : 'none',
      textContent: value ? number(value) : '·',
    });
    td.style.setProperty('--share', String(row.heldOut ? value / row.heldOut : 0));
    return td;
  };
  return make(
    'details',
    { className: 'confusion' },
    make('summary', { textContent: 'What is taken for what' }),
    make(
      'div',
      { className: 'table-frame' },
      make(
        'table',
        { className: 'matrix' },
        make('caption', { textContent: 'Rows: what pictures show. Columns: what they are taken for.' }),
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            make('td', {}),
            ...categories.map((c) => make('th', { scope: 'col', textContent: c.category })),
          ),
        ),
        make(
          'tbody',
          {},
          ...categories.map((row) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row', textContent: row.category }),
              ...categories.map((column) => cell(row, column)),
            ),
          ),
        ),
      ),
    ),
  );
}

const list = (confusions) =>
  make(
    'details',
    { className: 'confusion' },
    make('summary', { textContent: 'What is taken for what' }),
    make(
      'ul',
      {},
      ...confusions
        .slice(0, 2 * SHOWN)
        .map((c) => make('li', { textContent: `${number(c.pictures)} × ${c.category} taken for ${c.takenFor}` })),
    ),
  );
