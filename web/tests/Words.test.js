import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytes,
  counted,
  alternative,
  fileName,
  millis,
  moment,
  progress,
  score,
  seconds,
  summary,
} from '../scripts/Words.js';

test('a score is never rounded up to a perfect one', () => {
  assert.equal(score(1), '1.00');
  assert.equal(score(0.997), '0.99');
  assert.equal(score(-0.2), '-0.20');
});

test('sizes and times are short', () => {
  assert.equal(bytes(812), '812 B');
  assert.equal(bytes(1536), '1.5 KB');
  assert.equal(bytes(33554432), '32 MB');
  assert.equal(millis(1.24), '1.2 ms');
  assert.equal(millis(1240), '1.2 s');
  assert.equal(seconds(0.2), '1 s');
  assert.equal(seconds(3900), '1 h 5 min');
});

test('one is not many', () => {
  assert.equal(counted(1, 'picture'), '1 picture');
  assert.equal(counted(4317, 'picture'), '4,317 pictures');
});

test('a date that is none is shown as it came', () => {
  assert.equal(moment('long ago'), 'long ago');
});

test('file names come from both kinds of paths', () => {
  assert.equal(fileName('/flowers/rose/1.jpg'), '1.jpg');
  assert.equal(fileName('C:\\flowers\\2.jpg'), '2.jpg');
});

test('a picture is described by the best that is known of it', () => {
  const path = '/flowers/1.jpg';
  assert.equal(alternative({ path, category: 'rose', prediction: 'tulip' }), 'rose, 1.jpg');
  assert.equal(alternative({ path, category: null, prediction: 'tulip' }), 'perhaps tulip, 1.jpg');
  assert.equal(alternative({ path, category: null, prediction: null }), '1.jpg');
});

test('the line above the results says what was compared', () => {
  const answer = { query: { id: 'ab' }, exact: true, tookMillis: 1.2, total: 4317 };
  assert.equal(summary(answer), 'Compared with 4,317 pictures in 1.2 ms · exact');
  assert.equal(summary({ ...answer, exact: false }), 'Searched among 4,317 pictures in 1.2 ms · approximate');
  assert.equal(summary({ ...answer, query: null }), '4,317 pictures');
});

test('progress leaves out what is not known', () => {
  const started = { files: 3, total: null, added: 0, unreadable: 0, picturesPerSecond: 0, secondsLeft: null };
  assert.equal(progress(started), '3 files seen');
  const going = { files: 1203, total: 4317, added: 1200, unreadable: 3, picturesPerSecond: 91.7, secondsLeft: 34 };
  assert.equal(progress(going), '1,203 of 4,317 files · 1,200 added · 92 a second · about 34 s left · 3 unreadable');
});
