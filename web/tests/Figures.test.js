import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { makeFigures } from '../scripts/Figures.js';
import { fakeDocument } from './FakeDocument.js';

const category = (name, recallBefore, recall, precision) => ({
  category: name,
  heldOut: 10,
  recallBefore,
  recall,
  precision,
});
const PROPOSAL = {
  category: 'thistle',
  accuracyBefore: 0.5,
  accuracy: 0.9,
  guessing: 0.6,
  learned: 1200,
  heldOut: 20,
  seconds: 1.26,
  categories: [category('rose', 0.5, 0.8, 0.888), category('thistle', null, 1, 0.8)],
  confusions: [{ category: 'rose', takenFor: 'thistle', pictures: 2 }],
};

beforeEach(() => {
  globalThis.document = fakeDocument();
});

const cells = (row) => row.children.map(({ textContent }) => textContent);

test('before and after are told, and on how many pictures', () => {
  const [head] = makeFigures(PROPOSAL).all('p');
  assert.equal(
    head.textContent,
    '50% before 90% after 60% by guessing recognised, of 20 pictures that were not learned from. Learned from 1,200 others in 1.3 s.',
  );
});

test('the category that is taught comes first; what cannot be told is a dash', () => {
  const [table] = makeFigures(PROPOSAL).all('table');
  const [, taught, rose] = table.all('tr').map(cells);
  assert.deepEqual(taught, ['thistle', '–', '100%', '80%', '10']);
  assert.deepEqual(rose, ['rose', '50%', '80%', '89%', '10']);
  assert.equal(table.all('tr')[1].className, 'taught');
});

test('with few categories all confusions are one table', () => {
  const matrix = makeFigures(PROPOSAL).all('table')[1];
  assert.deepEqual(matrix.all('tr').map(cells), [
    ['', 'rose', 'thistle'],
    ['rose', '8', '2'],
    ['thistle', '·', '10'],
  ]);
  const wrong = matrix.all('td').filter(({ className }) => className === 'wrong');
  assert.deepEqual([wrong.length, wrong[0].style['--share']], [1, '0.2']);
});

test('with many categories the rest is unfolded, and confusions are a list', () => {
  const categories = Array.from({ length: 15 }, (_, i) => category(`c${i}`, 1, 1, 1));
  const figures = makeFigures({ ...PROPOSAL, category: 'c14', categories });
  const [table] = figures.all('table');
  assert.equal(table.all('tr').length, 1 + 12);
  assert.equal(cells(table.all('tr')[1])[0], 'c14');
  const [more] = figures.all('button');
  assert.deepEqual([more.textContent, more.hidden], ['All 15 categories', false]);
  more.listeners.click();
  assert.deepEqual([table.all('tr').length, more.hidden], [1 + 15, true]);
  assert.deepEqual(
    figures.all('li').map(({ textContent }) => textContent),
    ['2 × rose taken for thistle'],
  );
});
