// How much of what goes in is known, judged, or the reader's own.

import { byId, make } from './dom.js';

const GRADES = ['filed', 'stated', 'reported', 'leaked', 'estimated', 'inferred', 'assumed'];

/** The strip: a bar of the grades, then what it says in words. `inputs` is the run's count, where there was a run. */
export function showHonesty(scenario, yours, inputs) {
  const counts = scenario.counts ?? {};
  const known = GRADES.filter((grade) => counts[grade] > 0);
  const of = inputs?.of ?? known.reduce((sum, grade) => sum + counts[grade], 0);
  const judgement = inputs?.judgement ?? counts.assumed ?? 0;
  const bar = make('div', { class: 'grades', 'aria-hidden': 'true' });
  for (const grade of known) {
    const part = make('span', { class: `badge ${grade}`, title: `${counts[grade]} ${grade}` });
    part.style.flexGrow = String(counts[grade]);
    bar.append(part);
  }
  const parts = [`${judgement} of ${of} inputs ${judgement === 1 ? 'is' : 'are'} judgement`];
  if (yours > 0) parts.push(`${yours} ${yours === 1 ? 'is' : 'are'} yours`);
  const words = make('p', {}, parts[0], ...(yours > 0 ? [', ', make('b', {}, parts[1])] : []), '.');
  const detail = known.map((grade) => `${counts[grade]} ${grade}`).join(', ');
  byId('honesty').replaceChildren(bar, words, make('p', { class: 'small' }, `In the file: ${detail}`));
}
