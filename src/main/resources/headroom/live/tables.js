// Numbers as tables, to be read and to be taken along.

const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// A word that a spreadsheet would take for a formula gets an apostrophe before it.
const safe = (value) => (typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : value);

const cell = (value) => (value === null || value === undefined ? '' : quoted(String(safe(value))));

/** Rows of cells as CSV. */
export const rows = (table) => table.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';

/** A chart's numbers as CSV, a row for each place across. */
export function csv(numbers) {
  const { x, series, unit } = numbers;
  const head = [typeof x[0] === 'number' ? unit || 'amount' : 'period', ...series.map(({ name }) => (unit && typeof x[0] !== 'number' ? `${name} (${unit})` : name))];
  return rows([head, ...x.map((label, i) => [label, ...series.map(({ values }) => values[i])])]);
}
