import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstOf, withNext } from '../scripts/Paging.js';

const all = Array.from({ length: 2300 }, (_, i) => i);

test('a long list is asked for in as many pages as the server wants', async () => {
  const asked = [];
  const page = async (offset, count) => {
    asked.push([offset, count]);
    return { total: all.length, hits: all.slice(offset, offset + count) };
  };
  const { answer, items } = await firstOf(page, 1020, ({ hits }) => hits);
  assert.deepEqual(asked, [
    [0, 1000],
    [1000, 20],
  ]);
  assert.deepEqual(items, all.slice(0, 1020));
  assert.equal(answer.total, 2300);
});

test('a list that is shorter than wanted ends the asking', async () => {
  let asked = 0;
  const { items } = await firstOf(
    async () => {
      asked += 1;
      return ['a', 'b'];
    },
    3000,
    (page) => page,
  );
  assert.deepEqual([items, asked], [['a', 'b'], 1]);
});

test('what two pages name is there once', () => {
  assert.deepEqual(
    withNext(['a', 'b'], ['b', 'c'], (item) => item),
    ['a', 'b', 'c'],
  );
});
