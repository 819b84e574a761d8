// Where a picture's plot lies and where its periods or amounts stand, read off its own lines and words.

/** In the picture's own units: `at` for each entry of `numbers.x`, and the plot's `top` and `bottom`. */
export function layout(svg, numbers) {
  const { width, height } = svg.viewBox.baseVal;
  const lines = [...svg.querySelectorAll('line')]
    .filter((line) => !line.closest('[transform]'))
    .map((line) => ['x1', 'x2', 'y1', 'y2'].map((name) => Number(line.getAttribute(name))))
    .filter(([x1, x2, y1, y2]) => y1 === y2 && Math.abs(x2 - x1) > width / 3);
  const ends = lines.flatMap(([x1, x2]) => [x1, x2]);
  const heights = lines.map(([, , y]) => y);
  const left = lines.length ? Math.min(...ends) : width * 0.055;
  const right = lines.length ? Math.max(...ends) : width * 0.965;
  const top = numbers.top ?? (lines.length ? Math.min(...heights) : height * 0.2);
  const bottom = numbers.bottom ?? (lines.length ? Math.max(...heights) : height * 0.85);
  const words = below(svg, bottom, left - width / 20, right + width / 20);
  const at = numbers.at ?? amounts(numbers.x, words) ?? periods(numbers.x, words) ?? cells(numbers.x.length, left, right);
  return { at, top, bottom, width, height };
}

// The words under the plot with their middles, from left to right.
function below(svg, bottom, left, right) {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  return [...svg.querySelectorAll('text')]
    .map((element) => {
      const own = element.getBoundingClientRect();
      return {
        text: element.textContent.trim(),
        x: ((own.left + own.right) / 2 - box.left) * scale,
        y: ((own.top + own.bottom) / 2 - box.top) * scale,
      };
    })
    .filter(({ x, y }) => y > bottom && x >= left && x <= right)
    .sort((a, b) => a.x - b.x);
}

const number = (text) => (/^[-−]?[\d,.]+$/.test(text) ? Number(text.replace('−', '-').replaceAll(',', '')) : NaN);

// Amounts lie on a line between the first and the last number written under the axis.
function amounts(x, words) {
  if (!x.every((each) => typeof each === 'number')) return null;
  const ticks = words.map((word) => ({ ...word, value: number(word.text) })).filter(({ value }) => Number.isFinite(value));
  const row = ticks.filter(({ y }) => Math.abs(y - ticks[0].y) < 2);
  const [first, last] = [row[0], row.at(-1)];
  if (!first || last.value === first.value) return null;
  return x.map((each) => first.x + ((each - first.value) / (last.value - first.value)) * (last.x - first.x));
}

// Periods stand over their names: a year, a quarter in its turn, or what comes after the end.
function periods(x, words) {
  const quarters = words.filter(({ text }) => /^Q[1-4]$/.test(text));
  let turn = 0;
  const at = x.map((each) => {
    const name = String(each).toLowerCase();
    const exact = words.find(({ text }) => text.toLowerCase() === name);
    if (exact) return exact.x;
    const quarter = /-(q[1-4])$/.exec(name)?.[1];
    if (quarter && quarters[turn]?.text.toLowerCase() === quarter) return quarters[turn++].x;
    if (name.startsWith('after')) return words.find(({ text }) => text.toLowerCase().startsWith('after'))?.x;
    return undefined;
  });
  return at.every((place) => place !== undefined) ? at : null;
}

const cells = (count, left, right) => Array.from({ length: count }, (_, i) => left + ((i + 0.5) * (right - left)) / count);
