// The address bar: the one place where the search is kept.

import { formatAddress, parseAddress } from './Address.js';

/** @param {(way: 'pop' | 'push' | 'replace' | 'refine') => void} changed called after each change but the quiet ones */
export function startNavigation(changed) {
  history.scrollRestoration = 'manual';
  const navigation = {
    address: parseAddress(location.search),

    go(next, mode, { quiet = false, way = mode, depth = 0 } = {}) {
      const url = location.pathname + formatAddress(next);
      const same = formatAddress(next) === formatAddress(navigation.address);
      navigation.address = next;
      if (mode === 'push' && !same) history.pushState({ depth }, '', url);
      else history.replaceState(history.state, '', url);
      if (!quiet) changed(way);
    },

    /** Leaves the picture shown large, by going back where that is how it was reached. */
    leavePicture() {
      if (history.state?.depth > 0) history.back();
      else navigation.go({ ...navigation.address, picture: null }, 'replace');
    },
  };
  addEventListener('popstate', () => {
    navigation.address = parseAddress(location.search);
    changed('pop');
  });
  return navigation;
}
