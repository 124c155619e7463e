import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, isFiltered, listKey, parseAddress, toggled, toParameters } from '../scripts/Address.js';

const BROWSE = { like: null, categories: [], predictions: [], min: null, exact: false, picture: null };

test('an empty query string is the plain browse view', () => {
  assert.deepEqual(parseAddress(''), BROWSE);
  assert.equal(formatAddress(BROWSE), '');
});

test('an address survives the way to the address bar and back', () => {
  const address = {
    like: 'ab12',
    categories: ['rose', 'crème & co'],
    predictions: ['daisy'],
    min: 0.5,
    exact: true,
    picture: 'cd34',
  };
  assert.deepEqual(parseAddress(formatAddress(address)), address);
});

test('a score that is no cosine is left out', () => {
  assert.equal(parseAddress('?like=a&min=7').min, null);
  assert.equal(parseAddress('?like=a&min=').min, null);
  assert.equal(parseAddress('?like=a&min=warm').min, null);
});

test('the picture shown large does not change which list it is', () => {
  assert.equal(listKey({ ...BROWSE, like: 'ab', picture: 'cd' }), '?like=ab');
});

test('browsing asks for no score', () => {
  const parameters = toParameters({ ...BROWSE, min: 0.5, exact: true, categories: ['rose', 'tulip'] }, 60, 30);
  assert.equal(parameters.toString(), 'offset=60&k=30&category=rose&category=tulip');
});

test('searching asks for the score and the exact scan', () => {
  const parameters = toParameters({ ...BROWSE, like: 'ab', min: 0.5, exact: true }, 0, 30);
  assert.equal(parameters.toString(), 'offset=0&k=30&minScore=0.5&exact=true');
});

test('a value is toggled in and out', () => {
  assert.deepEqual(toggled(['rose'], 'tulip'), ['rose', 'tulip']);
  assert.deepEqual(toggled(['rose', 'tulip'], 'rose'), ['tulip']);
  assert.equal(isFiltered({ ...BROWSE, categories: ['rose'] }), true);
  assert.equal(isFiltered(BROWSE), false);
});
