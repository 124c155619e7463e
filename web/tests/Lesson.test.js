import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importWords } from '../scripts/LabelFile.js';
import { lessonWords, markWords, readyWords } from '../scripts/TeachWords.js';

const NOTHING = { labelled: 0, changed: 0, cleared: 0, unchanged: 0, kept: 0, waiting: 0, refusals: 0 };

test('what a file of labels does is said in one line', () => {
  assert.equal(importWords(NOTHING), 'nothing in it');
  assert.equal(
    importWords({ ...NOTHING, labelled: 1200, changed: 1, waiting: 1, refusals: 1 }),
    '1,200 new labels, 1 changed label, 1 of them waits for its picture, 1 line that says nothing',
  );
  assert.equal(importWords({ ...NOTHING, kept: 2, cleared: 1 }), '1 label taken back, 2 labels kept');
});

test('what is missing for a lesson is said until nothing is', () => {
  const marks = { right: ['a', 'b'], wrong: ['c'] };
  assert.match(readyWords('', marks), /^Give it a name and mark at least 2 pictures right/);
  assert.match(readyWords('rose', { right: ['a'], wrong: [] }), /^Give it a name/);
  assert.equal(readyWords('rose', marks), '2 pictures of “rose”, 1 that are not.');
});

test('a mark is told with how many there are', () => {
  const marks = { right: ['a', 'b'], wrong: ['c'] };
  assert.equal(markWords(marks, 'b'), 'Marked right: 2 right, 1 wrong.');
  assert.equal(markWords(marks, 'c'), 'Marked wrong: 2 right, 1 wrong.');
  assert.equal(markWords(marks, 'd'), 'The mark is taken away: 2 right, 1 wrong.');
});

test('a lesson is told while it goes on, and when it is in use', () => {
  assert.equal(lessonWords({ state: 'idle' }), '');
  assert.equal(lessonWords({ state: 'proposed', category: 'rose' }), '');
  assert.equal(lessonWords({ state: 'learning', category: 'rose' }), 'Learning “rose”: beginning …');
  assert.equal(
    lessonWords({ state: 'learning', category: 'rose', doing: 'training', done: 3, total: 4 }),
    'Learning “rose”: training 75% …',
  );
  assert.equal(
    lessonWords({ state: 'accepted', category: 'rose', changed: 1 }),
    '“rose” is in use. 1 picture is now taken for something else than before.',
  );
});
