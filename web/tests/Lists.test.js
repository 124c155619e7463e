import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, loadingList, withFacts, withPage, without } from '../scripts/Lists.js';

const hitsFrom = (first, count) => Array.from({ length: count }, (_, i) => ({ id: `p${first + i}`, category: 'rose' }));
const answer = (hits) => ({ query: { id: 'q', name: 'rose.jpg' }, hits, total: 99, exact: true, tookMillis: 3 });
const empty = loadingList('?like=q', { id: 'q' }, 'api/pictures/q/thumb');

test('a full page may have more after it, a shorter one ends the list', () => {
  const first = withPage(empty, answer(hitsFrom(0, PAGE)));
  assert.deepEqual([first.status, first.end, first.loaded], ['ready', false, PAGE]);
  const second = withPage(first, answer(hitsFrom(PAGE, 5)));
  assert.deepEqual([second.end, second.hits.length], [true, PAGE + 5]);
});

test('a picture that two pages name is shown once, and the next offset still counts it', () => {
  const first = withPage(empty, answer(hitsFrom(0, PAGE)));
  const second = withPage(first, answer(hitsFrom(PAGE - 1, PAGE)));
  assert.equal(second.hits.length, 2 * PAGE - 1);
  assert.equal(second.loaded, 2 * PAGE);
});

test('the query gains what the server knows of it', () => {
  assert.deepEqual(withPage(empty, answer([])).query, { id: 'q', name: 'rose.jpg' });
  assert.equal(withPage(loadingList('', null, null), answer([])).query, null);
});

test('a removed picture moves the next offset back', () => {
  const list = without(withPage(empty, answer(hitsFrom(0, 3))), 'p1');
  assert.deepEqual([list.hits.map(({ id }) => id), list.loaded, list.total], [['p0', 'p2'], 2, 98]);
  assert.equal(without(list, 'unknown').total, 98);
});

test('new facts touch only their picture', () => {
  const list = withPage(empty, answer(hitsFrom(0, 2)));
  const changed = withFacts(list, 'p1', { category: 'tulip' });
  assert.equal(changed.hits[1].category, 'tulip');
  assert.equal(changed.hits[0], list.hits[0]);
});
