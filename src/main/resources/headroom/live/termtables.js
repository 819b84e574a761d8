// Terms that are small tables: tiers as bounds and rates, a condition as streams and what they must reach.
// Where a term is written in a way that a table cannot show, it has none; what a table does not show stays as written.

import { make } from './dom.js';

const TIERS = /^\{tiers: \[(\{[^[\]]*\})\](.*)\}$/;
const ROW = /^(?:up-to: ([^:,{}]+), )?rate: ([^:,{}]+)$/;
const RATE_FIRST = /^rate: ([^:,{}]+)(?:, up-to: ([^:,{}]+))?$/;
const BOUND = /^([^:,{}"']+): (["']?)(?:([^:,{}"']+?) or more|less than ([^:,{}"']+?))\2$/;

/** The tiers of a rate, `{rows: [{upTo, rate}], rest}`; null where the text is no list of plain tiers. */
export function tiersOf(text) {
  const written = TIERS.exec(text.trim());
  if (!written) return null;
  const rows = written[1].slice(1, -1).split(/\}, ?\{/).map(rowOf);
  return rows.includes(null) ? null : { rows, rest: written[2] };
}

function rowOf(text) {
  const bound = ROW.exec(text.trim());
  if (bound) return { upTo: bound[1]?.trim(), rate: bound[2].trim() };
  const rate = RATE_FIRST.exec(text.trim());
  return rate ? { upTo: rate[2]?.trim(), rate: rate[1].trim() } : null;
}

const tiersText = ({ rows, rest }) =>
  `{tiers: [${rows.map(({ upTo, rate }) => (upTo === undefined ? `{rate: ${rate}}` : `{up-to: ${upTo}, rate: ${rate}}`)).join(', ')}]${rest}}`;

/** The bounds of a condition, `{bounds: [{stream, more, level}], rest}`; null where the text is none. */
export function conditionOf(text) {
  const inside = /^\{(.*)\}$/.exec(text.trim())?.[1];
  if (inside === undefined) return null;
  const bounds = [];
  const rest = [];
  for (const part of inside.split(/, ?/)) {
    const bound = BOUND.exec(part.trim());
    if (bound) bounds.push({ stream: bound[1], more: bound[3] !== undefined, level: (bound[3] ?? bound[4]).trim() });
    else if (/^in: [\w-]+$/.test(part.trim())) rest.push(part.trim());
    else return null;
  }
  return bounds.length ? { bounds, rest } : null;
}

const conditionText = ({ bounds, rest }) =>
  `{${[...bounds.map(({ stream, more, level }) => `${stream}: ${more ? `${level} or more` : `less than ${level}`}`), ...rest].join(', ')}}`;

/** Tiers as a table, or null. */
export function tierTable(label, written, moved) {
  return table(written, tiersOf, (tiers, keep) => [
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'up to'), make('th', { scope: 'col' }, 'rate'))),
    make(
      'tbody',
      {},
      ...tiers.rows.map((row, at) =>
        make(
          'tr',
          {},
          row.upTo === undefined
            ? make('td', {}, 'above')
            : cell(`${label}, tier ${at + 1}: up to`, row.upTo, (text) => keep(() => (row.upTo = text))),
          cell(`${label}, tier ${at + 1}: rate`, row.rate, (text) => keep(() => (row.rate = text))),
        ),
      ),
    ),
  ], tiersText, moved);
}

/** A condition as a table, or null. */
export function conditionTable(label, written, moved) {
  return table(written, conditionOf, (condition, keep) => [
    make(
      'tbody',
      {},
      ...condition.bounds.map((bound) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, bound.stream),
          make('td', {}, side(`${label}, ${bound.stream}: or more, or less than`, bound.more, (more) => keep(() => (bound.more = more)))),
          cell(`${label}, ${bound.stream}: amount`, bound.level, (text) => keep(() => (bound.level = text))),
        ),
      ),
    ),
  ], conditionText, moved);
}

function table(written, read, rows, text, moved) {
  if (!read(written)) return null;
  const element = make('table', { class: 'term' });
  let shown = null;
  return {
    element,
    oneValue: false,
    show: (value) => {
      const now = value ?? written;
      if (now === shown) return;
      const held = read(now);
      element.hidden = held === null;
      const keep = (change) => {
        change();
        const wanted = text(held);
        moved(wanted === text(read(written)) ? written : wanted);
      };
      if (held) {
        const at = [...element.querySelectorAll('input, select')].indexOf(document.activeElement);
        element.replaceChildren(...rows(held, keep));
        if (at >= 0) element.querySelectorAll('input, select')[at]?.focus();
      }
      shown = now;
    },
  };
}

function cell(label, text, changed) {
  const field = make('input', {
    type: 'text',
    value: text,
    'aria-label': label,
    autocomplete: 'off',
    spellcheck: 'false',
    onchange: () => (/^[^:,{}[\]#]+$/.test(field.value.trim()) ? changed(field.value.trim()) : (field.value = text)),
  });
  return make('td', {}, field);
}

function side(label, more, changed) {
  const choice = make(
    'select',
    { 'aria-label': label, onchange: () => changed(choice.value === 'more') },
    make('option', { value: 'more', selected: more }, 'at least'),
    make('option', { value: 'less', selected: !more }, 'less than'),
  );
  return choice;
}
