// The middle: what came out of the run, how sure it is, and what stands in its way.

import { byId, make, say, show } from './dom.js';
import { Charts } from './charts.js';

const SIX = 6;
const ALSO_SAID = ['at-mean-inputs', 'shadow-price'];

export class Answer {
  #charts = new Charts();
  #figures = [];

  /** What is known before any run. */
  scenario(scenario, changed) {
    say(byId('name'), scenario.name);
    document.title = `${scenario.name} · Headroom, live`;
    const time = scenario.timeline ? `${scenario.timeline.start} to ${scenario.timeline.end}` : '';
    say(byId('basis'), [time, scenario.currency].filter(Boolean).join(' · '));
    this.#about(scenario);
    if (changed) this.clear();
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
    this.#charts.clear();
    this.#figures = [];
    for (const id of ['headline', 'figures', 'sure', 'stage', 'absent', 'more']) byId(id).replaceChildren();
    show(byId('shown'), false);
    this.nothing('The first picture is on its way…');
  }

  nothing(sentence) {
    say(byId('nothing'), sentence);
    show(byId('nothing'), sentence !== '' && byId('shown').hidden);
  }

  /** One stage of a run. */
  stage(answer) {
    show(byId('shown'), true);
    show(byId('nothing'), false);
    say(byId('headline'), sentence(answer.headline));
    this.#showFigures(keyFigures(answer.figures ?? []));
    say(byId('sure'), answer.sure ?? '');
    this.#showStages(answer);
    this.#charts.show(answer.charts ?? []);
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
        const parts = { label: make('dt'), value: make('dd', { class: 'value' }), detail: make('dd', { class: 'detail' }) };
        const box = make('div', { class: 'figure', 'data-key': key }, parts.label, parts.value, parts.detail);
        return { key, box, ...parts };
      });
      byId('figures').replaceChildren(make('dl', {}, ...this.#figures.map((figure) => figure.box)));
    }
    figures.forEach((figure, i) => {
      const shown = this.#figures[i];
      say(shown.label, figure.label);
      say(shown.value, figure.text);
      shown.value.classList.toggle('long', figure.text.length > 22);
      say(shown.detail, figure.detail ?? '');
      if (figure.tip) shown.box.title = figure.tip;
    });
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
    byId('shown').classList.remove('greyed');
    show(byId('greyed'), false);
    show(byId('faults'), false);
  }

  /** The charts stay, grey, with the reason. */
  grey(reason, others = []) {
    byId('shown').classList.add('greyed');
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

function faultBox(fault) {
  const caret = fault.text ? make('pre', { tabindex: '0' }, `${fault.text}\n${fault.caret ?? ''}`) : null;
  const where = fault.line ? `${fault.line}:${fault.column}: ` : '';
  return make('div', { class: 'fault' }, make('p', {}, where + fault.message), caret);
}
