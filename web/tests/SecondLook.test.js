import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { lookAgain } from '../scripts/SecondLook.js';

const THUMBNAIL = 'http://localhost/api/pictures/ab/thumb';

let answers = [];

/** An image that failed to load, and what became of that. */
function failed(src) {
  const image = {
    tagName: 'IMG',
    dataset: {},
    loads: [],
    errors: 0,
    address: src,
    get src() {
      return this.address;
    },
    set src(address) {
      this.loads.push(address);
    },
    dispatchEvent() {
      this.errors++;
    },
  };
  const event = {
    target: image,
    stopped: false,
    stopImmediatePropagation() {
      this.stopped = true;
    },
  };
  return { image, event };
}

beforeEach(() => {
  globalThis.document = { baseURI: 'http://localhost/' };
  globalThis.fetch = async () => answers.shift();
});

afterEach(() => {
  delete globalThis.document;
});

test('a thumbnail that a busy server refused comes after all', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  answers = [new Response('', { status: 429, headers: { 'Retry-After': '1' } }), new Response('bytes')];
  const { image, event } = failed(THUMBNAIL);
  const looking = lookAgain(event);
  for (let i = 0; i < 10; i++) await Promise.resolve();
  t.mock.timers.tick(1000);
  await looking;
  assert.equal(event.stopped, true);
  assert.deepEqual(image.loads, [THUMBNAIL]);
  assert.equal(image.errors, 0);
});

test('one that is not there fails in the end, once', async () => {
  answers = [new Response('', { status: 404 })];
  const { image, event } = failed(THUMBNAIL);
  await lookAgain(event);
  assert.deepEqual(image.loads, []);
  assert.equal(image.errors, 1);
  const again = { ...event, stopped: false };
  await lookAgain(again);
  assert.equal(again.stopped, false);
});

test('other images are left alone', async () => {
  const { image, event } = failed('blob:http://localhost/1');
  await lookAgain(event);
  assert.equal(event.stopped, false);
  assert.deepEqual(image.loads, []);
});
