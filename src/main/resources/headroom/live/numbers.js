// Numbers as people write them in a scenario, and as the page writes them.

/** A plain number or a per cent as a double, in the unit the file takes; NaN for anything else (a law, a range, a date). */
export function parse(text) {
  const match = /^\s*([-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/.exec(String(text));
  if (!match) return NaN;
  const number = Number(match[1].replaceAll('_', ''));
  return match[2] ? number / 100 : number;
}

/** A step for a slider over this width: 1, 2 or 5 times a power of ten, about 200 of them. */
export function stepFor(width) {
  const rough = width / 200;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10) * power;
}

const decimals = (step) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** The value at a slider's place, with no more digits than its step has, as the file takes it. */
export function written(shown, step, percent) {
  const text = shown.toFixed(decimals(step));
  return (Number(text) === 0 ? text.replace('-', '') : text) + (percent ? '%' : '');
}

/** Three significant digits without an exponent where that can be read, for marks and what hovers over charts. */
export function brief(value, format = '') {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (format === 'percent') return `${brief(value * 100)} %`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) return value.toExponential(2);
  const places = Math.max(0, 2 - Math.floor(Math.log10(size)));
  const text = value.toFixed(Math.min(places, 6));
  const [whole, part] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (part ? `${grouped}.${part}` : grouped).replace('-', '−');
}
