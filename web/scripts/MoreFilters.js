import { act } from './Dom.js';
import { facetGroup } from './FacetGroup.js';
import { folderName, shapeWords, sizeWords } from './Words.js';

const FACETS = {
  sizes: { verb: 'toggleSize', words: sizeWords, hint: (name) => sizeWords(name, true) },
  shapes: { verb: 'toggleShape', words: shapeWords, hint: shapeWords },
  years: { verb: 'toggleYear' },
  folders: { verb: 'toggleFolder', words: folderName },
};

/** What is not needed every day: size, shape, when, where, how sure. */
export function mountMoreFilters(el) {
  const groups = Object.entries(FACETS).map(([name, options]) => {
    const row = el.querySelector(`[data-facet="${name}"]`);
    return { name, row, group: facetGroup(row.querySelector('.chips'), options) };
  });
  const field = (name) => el.querySelector(`[name="${name}"]`);
  for (const name of ['from', 'to']) {
    field(name).addEventListener('change', () => act(el, 'setDays', { [name]: field(name).value || null }));
  }
  for (const name of ['sure', 'unsure']) {
    field(name).addEventListener('change', () => act(el, 'setSure', { [name]: percent(field(name)) }));
  }

  return {
    show(address, facets) {
      const year = wholeYear(address);
      const chosen = {
        sizes: address.sizes,
        shapes: address.shapes,
        years: year ? [year] : [],
        folders: address.folders,
      };
      for (const { name, row, group } of groups) {
        const counts = facets[name] ?? [];
        group.show(counts, chosen[name]);
        // Where all are alike there is nothing to choose.
        const few = name === 'years' ? counts.length < 1 && !address.from && !address.to : counts.length < 2;
        row.hidden = few && !chosen[name].length;
      }
      show(field('from'), address.from ?? '');
      show(field('to'), address.to ?? '');
      show(field('sure'), address.sure === null ? '' : String(Math.round(address.sure * 100)));
      show(field('unsure'), address.unsure === null ? '' : String(Math.round(address.unsure * 100)));
      el.querySelector('.sureness').hidden =
        !facets.predictions?.length && address.sure === null && address.unsure === null;
      el.hidden = [...el.querySelectorAll('.more-row')].every((row) => row.hidden);
      if (chosen.sizes.length || chosen.shapes.length || chosen.folders.length || address.from || address.to)
        el.open = true;
      if (address.sure !== null || address.unsure !== null) el.open = true;
    },
  };
}

function show(input, value) {
  if (document.activeElement !== input) input.value = value;
}

/** A share from a field of per cents; null for none, or for one that leaves all through. */
function percent(input) {
  const value = Number(input.value);
  const all = input.name === 'sure' ? 0 : 100;
  return input.value === '' || !(value >= 0 && value <= 100) || value === all ? null : value / 100;
}

/** @returns {string | null} the year that the days make up exactly */
function wholeYear({ from, to }) {
  const year = from?.slice(0, 4);
  return year && from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}
