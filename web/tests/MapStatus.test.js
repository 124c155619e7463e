import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { followMap } from '../scripts/MapStatus.js';

const MADE = { pictures: 1, later: 0, outgrown: false, madeAtMillis: 5, seconds: 1 };
const READY = { pictures: 1, revision: '7', map: MADE, making: null, failure: null };

/** The server's answers by route, each a function; what was asked and what was heard of it. */
let routes;
let asked;
let heard;

/** One point, as the server sends it. */
function points(waiting, category = 'rose') {
  let json = JSON.stringify({ points: 1, waiting, categories: [{ name: category, count: 1 }], predictions: [] });
  while ((4 + json.length) % 8) json += ' ';
  const bytes = new Uint8Array(4 + json.length + 16);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  new TextEncoder().encodeInto(json, bytes.subarray(4));
  return () => new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
}

const json = (value, status = 200) => Response.json(value, { status });

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.document = { baseURI: 'http://here/' };
  asked = [];
  routes = { 'GET map': () => json(READY), 'GET map/points': points(0) };
  globalThis.fetch = async (url, { method = 'GET' } = {}) => {
    const route = `${method} ${url.slice('http://here/api/'.length)}`;
    asked.push(route);
    return routes[route]();
  };
  heard = [];
});
afterEach(() => mock.timers.reset());

const follow = () =>
  followMap({
    state: (state) => heard.push(state.problem ? `${state.kind}: ${state.problem}` : state.kind),
    points: (next) => heard.push(`${next.count} ${next.categories[0].name}`),
    presence: (gone) => heard.push(gone ? 'gone' : 'back'),
    refused: (problem) => heard.push(`refused: ${problem.message}`),
  });

/** Until so much time has passed, and what it brings has come. */
async function after(millis) {
  mock.timers.tick(millis);
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
}

const since = (list) => list.splice(0);

test('new pictures are asked for soon while some wait for their place, and seldom otherwise', async () => {
  routes['GET map/points'] = points(3);
  follow();
  await after(0);
  assert.deepEqual(since(asked), ['GET map', 'GET map/points']);
  assert.deepEqual(since(heard), ['loading', 'ready', '1 rose']);
  routes['GET map/points'] = points(0);
  await after(1500);
  assert.deepEqual(since(asked), ['GET map', 'GET map/points']);
  await after(1500);
  assert.deepEqual(since(asked), []);
  await after(13_500);
  assert.deepEqual(since(asked), ['GET map']);
});

test('what was labelled elsewhere is shown when the map is next looked at', async () => {
  follow();
  await after(0);
  since(heard);
  routes['GET map/points'] = points(0, 'tulip');
  await after(15_000);
  assert.deepEqual(since(heard), ['ready']);
  routes['GET map'] = () => json({ ...READY, revision: '8' });
  await after(15_000);
  assert.deepEqual(since(heard), ['ready', '1 tulip']);
});

test('points that are the same as before are not told again', async () => {
  const map = follow();
  await after(0);
  since(heard);
  await map.again();
  assert.deepEqual(since(heard), []);
  routes['GET map/points'] = points(0, 'tulip');
  await map.again();
  assert.deepEqual(since(heard), ['1 tulip']);
});

test('an answer that was overtaken by a later one is not shown', async () => {
  const map = follow();
  await after(0);
  since(heard);
  let answer;
  routes['GET map/points'] = () => new Promise((resolve) => (answer = resolve));
  const first = map.again();
  routes['GET map/points'] = points(0, 'tulip');
  await map.again();
  answer(points(0, 'old')());
  await first;
  assert.deepEqual(since(heard), ['1 tulip']);
});

test('a map whose pictures were all removed is empty', async () => {
  routes['GET map'] = () => json({ ...READY, pictures: 0 });
  follow();
  await after(0);
  assert.equal(heard[1], 'empty');
});

test('a refusal leaves the map where it is, and takes its place where there is none', async () => {
  const refuse = () => json({ detail: 'the disk is full' }, 503);
  routes['POST map/making'] = refuse;
  const map = follow();
  await after(0);
  since(heard);
  await map.start();
  assert.deepEqual(since(heard), ['refused: the disk is full']);
  routes['GET map'] = refuse;
  follow();
  await after(0);
  assert.deepEqual(since(heard), ['loading', 'broken: the disk is full']);
});

test('a server that is gone is asked again until it is back', async () => {
  const there = routes['GET map'];
  routes['GET map'] = () => Promise.reject(new TypeError('no connection'));
  follow();
  await after(0);
  await after(3000);
  routes['GET map'] = there;
  await after(3000);
  assert.deepEqual(since(heard), ['loading', 'gone', 'back', 'ready', '1 rose']);
});
