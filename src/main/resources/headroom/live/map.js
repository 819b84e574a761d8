// A map of two inputs: what comes out for each pair, a ring where one is, and a click to go there.

import { make } from './dom.js';
import { brief, parse } from './numbers.js';

// From light to dark; the words on a cell are black or white, whichever is told from it more easily.
const LIGHT = [237, 246, 251];
const DARK = [0, 64, 102];

/** The map as an element, with `moved()` for when the state is another one. */
export function drawMap(grid, { path, path2 }, state, inputs) {
  const { xs, ys, values, unit, format } = grid;
  const across = inputs.labelOf(path);
  const down = inputs.labelOf(path2);
  const all = values.flat().filter((value) => Number.isFinite(value));
  const low = Math.min(...all);
  const high = Math.max(...all);
  const cells = ys.map((y, row) => xs.map((x, column) => cell({ x, y, value: values[row][column] })));

  function cell({ x, y, value }) {
    const part = high > low && Number.isFinite(value) ? (value - low) / (high - low) : 0;
    const text = brief(value, format);
    const colour = LIGHT.map((light, i) => Math.round(light + (DARK[i] - light) * part));
    const button = make(
      'button',
      {
        type: 'button',
        class: luminance(colour) < 0.179 ? 'dark' : '',
        title: `${across} ${x.text}, ${down} ${y.text}: ${text}${unit ? ` ${unit}` : ''}`,
        'aria-label': `Go to ${across} ${x.text}, ${down} ${y.text}: ${text}${unit ? ` ${unit}` : ''}`,
        onclick: () => state.setAll([{ path, value: String(x.value) }, { path: path2, value: String(y.value) }]),
      },
      text,
    );
    button.style.backgroundColor = `rgb(${colour.join(' ')})`;
    return make('td', {}, button);
  }

  const dot = make('i', { class: 'here', hidden: true });
  const body = make('tbody', {}, ...ys.map((y, row) => make('tr', {}, make('th', { scope: 'row' }, y.text), ...cells[row])));
  const head = make('tr', {}, make('th', { scope: 'col' }, `${down} ↓  ${across} →`), ...xs.map((x) => make('th', { scope: 'col' }, x.text)));
  const table = make('table', { class: 'map' }, make('thead', {}, head), body);
  const plot = make('div', { class: 'map-plot' }, table, dot);
  const said = make('p', { class: 'small' });
  const element = make(
    'figure',
    { class: 'map-figure' },
    make('figcaption', {}, make('b', {}, `${grid.title ?? ''}${unit ? `, ${unit}` : ''}`)),
    make('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': grid.title ?? 'Map' }, plot),
    said,
  );

  function moved() {
    const x = placeOf(valueOf(path), xs);
    const y = placeOf(valueOf(path2), ys);
    const known = x !== null && y !== null;
    said.textContent = known
      ? 'The ring is where the state is now; a cell goes there.'
      : `A cell goes there. The ring comes once both are held at a value inside the map: now ${across} is ${state.valueOf(path) ?? 'as written'}, ${down} is ${state.valueOf(path2) ?? 'as written'}.`;
    dot.hidden = !known;
    if (known && element.isConnected) place(x, y);
  }

  function place(x, y) {
    const [first, last] = [cells[0][0], cells.at(-1).at(-1)];
    const middle = (one, two, part) => one + (two - one) * part;
    const left = middle(first.offsetLeft + first.offsetWidth / 2, last.offsetLeft + last.offsetWidth / 2, x);
    const top = middle(first.offsetTop + first.offsetHeight / 2, last.offsetTop + last.offsetHeight / 2, y);
    dot.style.left = `${left}px`;
    dot.style.top = `${top}px`;
  }

  // Where nothing is set, a value that is certain in the file is where one is.
  function valueOf(of) {
    const set = state.valueOf(of);
    return set === undefined ? (inputs.all.find((each) => each.path === of)?.value ?? NaN) : parse(set);
  }

  requestAnimationFrame(moved);
  return { element, moved };
}

// Relative luminance, as WCAG 2 has it.
const luminance = (colour) => {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

// The part of the way from the first to the last cell, or null outside the map.
function placeOf(value, entries) {
  const numbers = entries.map(({ value: each }) => parse(each));
  if (!Number.isFinite(value) || entries.length < 2 || numbers.some((each) => !Number.isFinite(each))) return null;
  for (let i = 1; i < numbers.length; i++) {
    const [a, b] = [numbers[i - 1], numbers[i]];
    if ((value - a) * (value - b) <= 0) return (i - 1 + (value - a) / (b - a)) / (numbers.length - 1);
  }
  return null;
}
