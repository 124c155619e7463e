// What changes a question or narrows its answer down, and keeps the rest of it.

import { toggled, unfiltered, withMarks } from './Address.js';
import { toggledMark, unmarked, weighted } from './Marks.js';

/** @param {(change: object) => void} refine goes to the address with the change */
export function controlRefinements({ navigation, on, refine }) {
  const toggle = (verb, list) => on(verb, ({ name }) => refine({ [list]: toggled(navigation.address[list], name) }));
  toggle('toggleCategory', 'categories');
  toggle('togglePrediction', 'predictions');
  toggle('toggleSize', 'sizes');
  toggle('toggleShape', 'shapes');
  toggle('toggleFolder', 'folders');
  on('toggleYear', ({ name }) => {
    const year = { from: `${name}-01-01`, to: `${name}-12-31` };
    const { from, to } = navigation.address;
    refine(from === year.from && to === year.to ? { from: null, to: null } : year);
  });
  on('setDays', (days) => refine(inOrder({ from: navigation.address.from, to: navigation.address.to, ...days })));
  on('setSure', (sure) =>
    refine(sureInOrder({ sure: navigation.address.sure, unsure: navigation.address.unsure, ...sure })),
  );
  on('setMin', ({ value }) => refine({ min: value }));
  on('setVary', ({ value }) => refine({ vary: value }));
  on('setExact', ({ exact }) => refine({ exact }));
  on('setRegion', ({ region }) => refine({ region }));
  on('clearFilters', () => refine(unfiltered(navigation.address)));

  const remark = (marks) => refine(withMarks(navigation.address, marks));
  on('toggleMark', ({ id, weight }) => remark(toggledMark(navigation.address.marks, id, weight)));
  on('weighMark', ({ id, size }) => remark(weighted(navigation.address.marks, id, size)));
  on('dropMark', ({ id }) => remark(unmarked(navigation.address.marks, id)));
  on('dropMarks', () => remark([]));
  on('setLearned', ({ learned }) => refine({ learned }));
}

const inOrder = ({ from, to }) => (from && to && from > to ? { from: to, to: from } : { from, to });

const sureInOrder = ({ sure, unsure }) =>
  sure !== null && unsure !== null && sure > unsure ? { sure: unsure, unsure: sure } : { sure, unsure };
