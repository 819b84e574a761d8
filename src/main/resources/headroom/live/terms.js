// Terms of an agreement as controls: a date as a calendar, a lag as steps, a stream as counted or not, tiers and a
// condition as small tables; and the end of the time simulated as quarters.

import { make } from './dom.js';
import { conditionTable, tierTable } from './termtables.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const RATE = /^agreements\.[^.]+\.rate$/;
const WHILE = /^agreements\.[^.]+\.while$/;
const LAG = /(^|\.)(payment-)?lag$/;
const BASE = /^agreements\.[^.]+\.base\.[^.]+$/;

/**
 * A control for an input that is a term, `{element, show(value)}`, or null; `moved(text)` hears what it is set to. One
 * whose values are no single numbers says so by `oneValue: false`: they cannot be swept.
 */
export function termOf({ path, label, written, kind }, moved) {
  if (kind !== 'plain') return null;
  if (DATE.test(written)) return calendar(label, written, moved);
  if (LAG.test(path) && /^\d+$/.test(written)) return steps(label, Number(written), moved);
  if (BASE.test(path)) return counted(path.split('.').at(-1), written, moved);
  if (RATE.test(path)) return tierTable(label, written, moved);
  if (WHILE.test(path)) return conditionTable(label, written, moved);
  if (path === END && QUARTER.test(written)) return quarters(written, moved);
  return null;
}

/** The end of the time simulated, described as an input is. */
export const END = 'timeline.end';
export const endOf = ({ end }) => ({ path: END, label: 'last quarter', kind: 'plain', written: end });

function quarters(written, moved) {
  let now = written;
  const shown = make('output', {});
  const step = (by) => () => {
    const [, year, quarter] = QUARTER.exec(now);
    const count = Number(year) * 4 + Number(quarter) - 1 + by;
    moved(`${Math.floor(count / 4)}-Q${(count % 4) + 1}`);
  };
  const [earlier, sooner, later, latest] = [
    ['a year earlier', '−4', -4],
    ['a quarter earlier', '−1', -1],
    ['a quarter later', '+1', 1],
    ['a year later', '+4', 4],
  ].map(([what, text, by]) => make('button', { type: 'button', 'aria-label': `The time simulated ends ${what}`, title: what, onclick: step(by) }, text));
  return {
    oneValue: false,
    element: make('div', { class: 'term' }, earlier, sooner, shown, later, latest),
    show: (value) => {
      now = QUARTER.test(value ?? '') ? value : written;
      shown.textContent = now;
    },
  };
}

function calendar(label, written, moved) {
  const field = make('input', { type: 'date', 'aria-label': `${label}, a day`, onchange: () => field.value && moved(field.value) });
  return { element: make('div', { class: 'term' }, field), show: (value) => (field.value = DATE.test(value ?? written) ? (value ?? written) : '') };
}

function steps(label, written, moved) {
  let now = written;
  const shown = make('output', {});
  const step = (by) => () => moved(String(Math.max(0, now + by)));
  const less = make('button', { type: 'button', 'aria-label': `${label}: a quarter less`, onclick: step(-1) }, '−');
  const more = make('button', { type: 'button', 'aria-label': `${label}: a quarter more`, onclick: step(1) }, '+');
  return {
    element: make('div', { class: 'term' }, less, shown, more),
    show: (value) => {
      now = /^\d+$/.test(value ?? '') ? Number(value) : written;
      shown.textContent = `${now} ${now === 1 ? 'quarter' : 'quarters'}`;
      less.disabled = now === 0;
    },
  };
}

function counted(stream, written, moved) {
  const box = make('input', { type: 'checkbox', onchange: () => moved(box.checked ? written : '0%') });
  return {
    element: make('label', { class: 'term check' }, box, ` ${stream} counts`),
    show: (value) => (box.checked = !/^\s*0+(\.0*)?\s*%?\s*$/.test(value ?? written)),
  };
}
