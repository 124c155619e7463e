import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_MARKS, idsIn, markOf, marked } from '../scripts/Thumbs.js';

test('a picture is marked right, wrong, or not at all', () => {
  const one = marked(NO_MARKS, 'a', 'right');
  assert.deepEqual(one, { right: ['a'], wrong: [] });
  assert.deepEqual(marked(one, 'a', 'wrong'), { right: [], wrong: ['a'] });
  assert.deepEqual(marked(one, 'a', 'right'), NO_MARKS);
  assert.equal(markOf(one, 'a'), 'right');
  assert.equal(markOf(one, 'b'), null);
});

test('ids are found in what people paste', () => {
  const id = 'ab'.repeat(32);
  assert.deepEqual(idsIn(`http://127.0.0.1:7070/?picture=${id} and ${id}, not ${id}0 nor abc`), [id]);
});
