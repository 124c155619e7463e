import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatAddress,
  isFiltered,
  isQuestion,
  listKey,
  parseAddress,
  questionParameters,
  toggled,
  toParameters,
  unasked,
  unfiltered,
  withMarks,
} from '../scripts/Address.js';

const BROWSE = {
  like: null,
  region: null,
  marks: [],
  learned: false,
  vary: null,
  categories: [],
  predictions: [],
  sizes: [],
  shapes: [],
  folders: [],
  sure: null,
  unsure: null,
  from: null,
  to: null,
  min: null,
  exact: false,
  picture: null,
};

test('an empty query string is the plain browse view', () => {
  assert.deepEqual(parseAddress(''), BROWSE);
  assert.equal(formatAddress(BROWSE), '');
});

test('an address survives the way to the address bar and back', () => {
  const address = {
    like: 'ab12',
    region: [0.25, 0, 0.5, 1],
    marks: [
      { id: 'cd', weight: 1 },
      { id: 'de', weight: 2 },
      { id: 'ef', weight: -0.5 },
    ],
    learned: false,
    vary: 0.4,
    categories: ['rose', 'crème & co'],
    predictions: ['daisy'],
    sizes: ['small', 'huge'],
    shapes: ['square'],
    folders: ['/photos/italy & spain'],
    sure: 0.5,
    unsure: 0.9,
    from: '2024-01-01',
    to: '2024-12-31',
    min: 0.5,
    exact: true,
    picture: 'cd34',
  };
  assert.deepEqual(parseAddress(formatAddress(address)), address);
});

test('what makes no sense is left out', () => {
  assert.equal(parseAddress('?like=a&min=7').min, null);
  assert.equal(parseAddress('?like=a&min=').min, null);
  assert.equal(parseAddress('?like=a&min=warm').min, null);
  assert.equal(parseAddress('?like=a&region=0,0,2,1').region, null);
  assert.equal(parseAddress('?region=0,0,0.5,1').region, null);
  assert.deepEqual(parseAddress('?more=a:-1&less=b:x&more=').marks, []);
  assert.equal(parseAddress('?takenFrom=yesterday').from, null);
  assert.equal(parseAddress('?minProbability=-0.5').sure, null);
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

test('marks alone are a question, if one of them is wanted', () => {
  assert.equal(isQuestion(BROWSE), false);
  assert.equal(isQuestion({ ...BROWSE, marks: [{ id: 'a', weight: -0.5 }] }), false);
  assert.equal(isQuestion({ ...BROWSE, marks: [{ id: 'a', weight: 1 }] }), true);
  const asked = { ...BROWSE, marks: [{ id: 'a', weight: 1 }], vary: 0.5, learned: true, min: 0.2 };
  assert.equal(toParameters(asked, 0, 9).toString(), 'offset=0&k=9&more=a&learned=true&diversity=0.5');
});

test('why something was found is asked without filters', () => {
  const address = { ...BROWSE, like: 'a', region: [0, 0, 0.5, 1], sizes: ['small'], vary: 1, min: 0.3 };
  assert.equal(questionParameters(address).toString(), 'region=0%2C0%2C0.5%2C1');
});

test('filters and questions come off apart', () => {
  const address = { ...BROWSE, like: 'a', marks: [{ id: 'b', weight: 1 }], sizes: ['small'], sure: 0.5, min: 0.2 };
  assert.equal(formatAddress(unfiltered(address)), '?like=a&more=b');
  assert.equal(formatAddress(unasked(address)), '?size=small&minProbability=0.5');
  assert.equal(isFiltered(address), true);
  assert.equal(isFiltered(unfiltered(address)), false);
});

test('a value is toggled in and out', () => {
  assert.deepEqual(toggled(['rose'], 'tulip'), ['rose', 'tulip']);
  assert.deepEqual(toggled(['rose', 'tulip'], 'rose'), ['tulip']);
  assert.equal(isFiltered({ ...BROWSE, categories: ['rose'] }), true);
  assert.equal(isFiltered(BROWSE), false);
});

test('without anything to look like there is no question any more', () => {
  const asked = parseAddress('?more=a&less=b&learned=true&category=rose');
  const less = withMarks(asked, [{ id: 'b', weight: -0.5 }]);
  assert.equal(formatAddress(less), '?category=rose');
  const more = withMarks(asked, [{ id: 'a', weight: 1 }]);
  assert.equal(formatAddress(more), '?more=a&category=rose&learned=true');
});
