// What was pinned, as dashed outlines over a chart of what is shown now, in that chart's scale.

const SVG = 'http://www.w3.org/2000/svg';
const FAN = ['P5', 'P50', 'P95'];
const INK = '#222';

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * Draws the outlines of `ghost`, the numbers of the same chart in the pinned state, in place of those drawn before. Gives
 * false where nothing could be drawn, else true or what the lines are.
 */
export function drawGhost(svg, { id, numbers }, ghost) {
  svg.querySelector('g[data-ghost]')?.remove();
  if (!ghost || !numbers?.x?.length) return false;
  const group = make('g', { 'data-ghost': '', fill: 'none', stroke: INK, 'stroke-width': 1.4, 'stroke-dasharray': '5 4' });
  const what = numbers.outline ? outline(group, id, numbers, ghost) : series(group, id, numbers, ghost);
  if (what) svg.append(group);
  return what;
}

const onto = (scale, top, bottom) => (value) => top + ((value - scale.top) / (scale.bottom - scale.top)) * (bottom - top);

// Lines stay inside the plot where the pinned state goes beyond the scale.
function clipped(group, id, left, right, top, bottom) {
  const name = `ghost-${id.replaceAll(/[^a-z0-9-]/g, '-')}`;
  const clip = make('clipPath', { id: name });
  clip.append(make('rect', { x: left, y: top - 1, width: Math.max(0, right - left), height: bottom - top + 2 }));
  group.append(clip);
  group.setAttribute('clip-path', `url(#${name})`);
}

function series(group, id, numbers, ghost) {
  const { at, top, bottom, scale, x } = numbers;
  if (!at || !scale || typeof x[0] === 'number') return false;
  const cell = at.length > 1 ? Math.abs(at[1] - at[0]) : 60;
  clipped(group, id, at[0] - cell, at.at(-1) + cell, top, bottom);
  const y = onto(scale, top, bottom);
  const fan = ghost.series.some(({ name }) => name === 'P50');
  const wanted = fan ? FAN : [ghost.series.find(({ name }) => name === 'mean')?.name ?? ghost.series[0]?.name];
  for (const name of wanted) {
    const values = ghost.series.find((each) => each.name === name)?.values ?? [];
    const points = x.map((label, i) => ({ x: at[i], value: values[ghost.x.indexOf(label)] })).filter(({ value }) => Number.isFinite(value));
    const d = fan ? line(points, y) : steps(points, y, cell * 0.36);
    if (d) group.append(make('path', { d, 'stroke-width': name === 'P50' || !fan ? 1.8 : 1.2 }));
  }
  if (group.querySelectorAll('path').length === 0) return false;
  return fan ? 'P5, median, P95' : wanted[0] === 'mean' ? 'mean' : true;
}

const line = (points, y) => points.map((point, i) => `${i ? 'L' : 'M'}${point.x.toFixed(1)} ${y(point.value).toFixed(1)}`).join('');

// Bars stand apart: a dash over each.
const steps = (points, y, half) =>
  points.map((point) => `M${(point.x - half).toFixed(1)} ${y(point.value).toFixed(1)}h${(2 * half).toFixed(1)}`).join('');

function outline(group, id, numbers, ghost) {
  const { at, x } = numbers;
  const { top, bottom, scale } = numbers.outline;
  const whole = (each) => each?.y.length > 0 && each.x.length === each.y.length + 1;
  if (!at || !scale || !whole(ghost.outline) || !whole(numbers.outline) || x.length < 2 || x.at(-1) === x[0]) return false;
  const across = (amount) => at[0] + ((amount - x[0]) / (x.at(-1) - x[0])) * (at.at(-1) - at[0]);
  clipped(group, id, at[0], at.at(-1), top, bottom);
  const y = onto(scale, top, bottom);
  const edges = ghost.outline.x.map(across);
  const wide = widthOf(ghost.outline) / widthOf(numbers.outline); // bars of other widths hold other shares
  let d = `M${edges[0].toFixed(1)} ${y(0).toFixed(1)}`;
  ghost.outline.y.forEach((height, i) => {
    d += `V${y(height / wide).toFixed(1)}H${edges[i + 1].toFixed(1)}`;
  });
  group.append(make('path', { d: `${d}V${y(0).toFixed(1)}`, 'stroke-dasharray': '4 3' }));
  return true;
}

const widthOf = ({ x }) => x[1] - x[0];
