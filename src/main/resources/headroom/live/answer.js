// The middle: what came out of the run, how sure it is, and what stands in its way.

import { byId, make, say, show } from './dom.js';
import { Charts } from './charts.js';
import { difference } from './compare.js';
import { copy } from './take.js';

const SIX = 6;
const ALSO_SAID = ['at-mean-inputs', 'shadow-price'];

export class Answer {
  #figures = [];
  #differences = null;

  constructor() {
    this.charts = new Charts(byId('charts'));
    this.latest = null; // the stage that is shown
  }

  /** What is known before any run. */
  scenario(scenario, changed) {
    say(byId('name'), scenario.name);
    document.title = `${scenario.name} · Headroom, live`;
    if (changed || !this.latest) this.#basis(scenario);
    this.#about(scenario);
    if (changed) this.clear();
  }

  // Of the file, and of every run: both may be changed.
  #basis({ timeline, currency }) {
    const time = timeline ? `${timeline.start} to ${timeline.end}` : '';
    say(byId('basis'), [time, currency].filter(Boolean).join(' · '));
  }

  #about(scenario) {
    const notes = scenario.notes ?? [];
    const about = byId('about');
    about.replaceChildren(
      ...(scenario.description ? [make('h2', {}, 'About this scenario'), make('p', {}, scenario.description)] : []),
      ...(notes.length ? [make('h2', {}, 'Notes'), make('ul', {}, ...notes.map((note) => make('li', {}, note)))] : []),
    );
    show(about, about.childElementCount > 0);
  }

  clear() {
    this.charts.clear();
    this.#figures = [];
    for (const id of ['headline', 'figures', 'sure', 'stage', 'absent', 'more']) byId(id).replaceChildren();
    this.latest = null;
    this.#visible(false);
    this.nothing('The first picture is on its way…');
  }

  #visible(visible) {
    for (const id of ['shown', 'pictures', 'ask']) show(byId(id), visible);
  }

  nothing(sentence) {
    say(byId('nothing'), sentence);
    show(byId('nothing'), sentence !== '' && byId('shown').hidden);
  }

  /** One stage of a run. */
  stage(answer) {
    this.latest = answer;
    this.#visible(true);
    show(byId('nothing'), false);
    this.#basis(answer);
    say(byId('headline'), sentence(answer.headline));
    this.#showFigures(keyFigures(answer.figures ?? []));
    say(byId('sure'), answer.sure ?? '');
    this.#showStages(answer);
    this.charts.show(answer.charts ?? [], answer.last);
    byId('absent').replaceChildren(...(answer.absent ?? []).map((each) => make('li', {}, each)));
    const sentences = (answer.sentences ?? []).filter((each) => each !== answer.headline);
    byId('more').replaceChildren(...sentences.map((each) => make('p', {}, sentence(each))));
    this.clean();
  }

  // The boxes stay while their numbers change: nothing jumps under the eye.
  #showFigures(figures) {
    const same = figures.length === this.#figures.length && figures.every((figure, i) => figure.key === this.#figures[i].key);
    if (!same) {
      this.#figures = figures.map(({ key }) => {
        const parts = {
          label: make('dt'),
          value: make('dd', { class: 'value' }),
          detail: make('dd', { class: 'detail' }),
          diff: make('dd', { class: 'diff' }),
        };
        const box = make('div', { class: 'figure', 'data-key': key }, parts.label, parts.value, parts.detail, parts.diff);
        const copying = make('button', { type: 'button', class: 'copy', title: 'Copy with its error', onclick: () => copy(this.#taken(key)) }, 'copy');
        parts.label.append(make('span', {}), copying);
        parts.name = parts.label.firstChild;
        return { key, box, copying, ...parts };
      });
      byId('figures').replaceChildren(make('dl', {}, ...this.#figures.map((figure) => figure.box)));
    }
    figures.forEach((figure, i) => {
      const shown = this.#figures[i];
      say(shown.name, figure.label);
      shown.copying.setAttribute('aria-label', `Copy ${figure.label} with its error`);
      shown.figure = figure;
      say(shown.value, figure.text);
      shown.value.classList.toggle('long', figure.text.length > 22);
      say(shown.detail, figure.detail ?? '');
      if (figure.tip) shown.box.title = figure.tip;
      Object.assign(shown.box.dataset, { value: figure.value ?? '', se: figure.se ?? '' }); // to every digit
    });
  }

  // A figure as it goes into a mail: with its error, what it is of, and how to get it again.
  #taken(key) {
    const { figure } = this.#figures.find((each) => each.key === key);
    const exact = figure.value === null ? figure.text : figure.tip.replace(/, as `headroom run` has it$/, '');
    const detail = figure.detail ? ` (${figure.detail})` : '';
    return [`${figure.label}: ${exact}${detail}`, `${byId('name').textContent}; ${this.latest?.sure ?? ''}`, this.latest?.command]
      .filter(Boolean)
      .join('\n');
  }

  /** Whether a figure is among those shown. */
  has(key) {
    return this.#figures.some((each) => each.key === key);
  }

  /** The unit of a figure, also of one that is not shown. */
  unitOf(key) {
    return (this.latest?.figures ?? []).find((each) => each.key === key)?.unit ?? '';
  }

  /** Differences from a pinned state, `{name, trials, figures}`, or null for none; others may be on their way. */
  differences(differences, awaited = false) {
    if (differences === null && this.#differences === null) return;
    if (!awaited) this.#differences = differences;
    for (const { key, diff } of this.#figures) {
      if (awaited) {
        if (diff.textContent) say(diff, '…'); // its line stays: nothing jumps
        continue;
      }
      difference(diff, differences?.figures.find((each) => each.key === key), differences ?? {});
    }
  }

  #showStages({ stage, stages, last }) {
    const dots = Array.from({ length: Math.max(stages ?? 1, 1) }, (_, i) => make('i', { class: i < stage ? 'done' : '' }));
    byId('stage').replaceChildren(...dots);
    byId('stage').classList.toggle('last', Boolean(last));
  }

  running() {
    document.documentElement.classList.add('running');
  }

  rested() {
    document.documentElement.classList.remove('running');
  }

  clean() {
    for (const id of ['shown', 'pictures']) byId(id).classList.remove('greyed');
    show(byId('greyed'), false);
    show(byId('faults'), false);
  }

  /** The charts stay, grey, with the reason. */
  grey(reason, others = []) {
    for (const id of ['shown', 'pictures']) byId(id).classList.add('greyed');
    const before = byId('shown').hidden ? '' : ' What is shown is from before.';
    say(byId('greyed'), reason + before);
    show(byId('greyed'), true);
    byId('faults').replaceChildren(...others.map(faultBox));
    show(byId('faults'), others.length > 0);
    this.nothing(byId('shown').hidden ? 'Nothing could be run yet.' : '');
    this.rested();
  }
}

const sentence = (text) => (!text || /[.!?]$/.test(text) ? (text ?? '') : `${text}.`);

// Six at the most: what the sentences below say as well goes first.
function keyFigures(figures) {
  let kept = figures;
  for (const key of ALSO_SAID) {
    if (kept.length > SIX) kept = kept.filter((figure) => figure.key !== key);
  }
  return kept.slice(0, SIX);
}

export function faultBox(fault) {
  const caret = fault.text ? make('pre', { tabindex: '0' }, `${fault.text}\n${fault.caret ?? ''}`) : null;
  const where = fault.line && !fault.path ? `${fault.line}:${fault.column}: ` : fault.path ? `${fault.path}: ` : '';
  return make('div', { class: 'fault' }, make('p', {}, where + fault.message), caret);
}
