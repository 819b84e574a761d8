// The report's charts, as the server drew them, with what was pinned as outlines over them. While a run grows the server
// draws only those in view; the others keep their last picture, pale, until the run is whole.

import { make, picture, say, show } from './dom.js';
import { drawGhost } from './ghost.js';
import { Hover } from './hover.js';
import { copy, saveNumbers, savePng, saveSvg } from './take.js';
import { csv } from './tables.js';

const NEAR = '300px 0px'; // above and below, so that a little scrolling finds them drawn

export class Charts {
  #shown = new Map();
  #ghosts = null;
  #near = new Set(); // the ids of those in view, or nearly
  #watch = new IntersectionObserver((seen) => this.#see(seen), { rootMargin: NEAR });

  constructor(holder) {
    this.holder = holder;
  }

  /** The ids of the charts that somebody looks at; undefined for all, where none is there yet or another tab tells their numbers. */
  get inView() {
    return this.#shown.size > 0 && this.holder.offsetParent !== null ? [...this.#near] : undefined;
  }

  #see(seen) {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) this.#near.add(target.dataset.chart);
      else this.#near.delete(target.dataset.chart);
    }
  }

  /** Puts the pictures in, of a run that still grows beside those that it leaves out. Figures keep their places. */
  show(charts, whole = true) {
    for (const [id, { figure }] of this.#shown) {
      if (charts.some((each) => each.id === id)) continue;
      figure.classList.add('behind');
      if (!whole) continue;
      this.#remove(figure);
      this.#shown.delete(id);
    }
    charts.forEach((chart, place) => {
      const kept = this.#shown.get(chart.id) ?? this.#add(chart.id);
      const undrawn = chart.svg === undefined; // out of view
      kept.figure.classList.toggle('behind', undrawn);
      if (undrawn ? !kept.text : kept.text !== chart.svg) this.#draw(kept, chart);
      const there = whole ? this.#figures()[place] : kept.figure.parentNode && kept.figure;
      if (there !== kept.figure) this.holder.insertBefore(kept.figure, there ?? null);
    });
    // What else stands among the charts, stands after the first of them.
    const beside = this.holder.querySelector(':scope > :not(figure)');
    const first = this.#figures()[0];
    if (beside && first && first.nextElementSibling !== beside) first.after(beside);
  }

  #figures() {
    return this.holder.querySelectorAll(':scope > figure');
  }

  #draw(kept, chart) {
    const svg = chart.svg && picture(chart.svg);
    kept.text = chart.svg ?? '';
    kept.chart = chart;
    kept.pictureBox.replaceChildren(svg ?? make('p', {}, chart.alt ?? chart.title));
    kept.holder.setAttribute('aria-label', `${chart.title}. Arrow keys read its numbers.`);
    show(kept.numbersButton, Boolean(chart.numbers?.x?.length));
    kept.hover.take(svg, chart.numbers);
    this.#haunt(kept);
  }

  /** Outlines of what was pinned, `{name, numbers}` with numbers by chart; null takes them away. */
  ghosts(ghosts) {
    if (ghosts === null && this.#ghosts === null) return;
    this.#ghosts = ghosts;
    for (const kept of this.#shown.values()) this.#haunt(kept);
  }

  #haunt(kept) {
    const svg = kept.pictureBox.querySelector('svg');
    const numbers = this.#ghosts?.numbers.get(kept.chart.id);
    const drawn = svg !== null && drawGhost(svg, kept.chart, numbers);
    say(kept.legend, drawn ? `Dashed: ${this.#ghosts.name}${drawn === true ? '' : ` (${drawn})`}` : '');
    kept.hover.ghost = drawn ? { name: this.#ghosts.name, numbers } : null;
  }

  #add(id) {
    const pictureBox = make('div', { class: 'drawn' });
    const holder = make('div', { class: 'picture', tabindex: '0', role: 'group' }, pictureBox);
    const legend = make('span', { class: 'ghost-legend' });
    const svg = () => pictureBox.querySelector('svg');
    const button = (text, label, pressed) => make('button', { type: 'button', 'aria-label': label, onclick: pressed }, text);
    const numbersButton = button('CSV', 'Save the numbers as CSV', () => saveNumbers(id, csv(kept.chart.numbers)));
    const tools = make(
      'span',
      { class: 'chart-tools' },
      button('SVG', 'Save the chart as SVG', () => saveSvg(id, svg())),
      button('PNG', 'Save the chart as PNG', () => savePng(id, svg())),
      numbersButton,
      button('Copy title', 'Copy what the chart says', () => copy(kept.chart.title)),
    );
    const figure = make('figure', { 'data-chart': id }, holder, make('figcaption', {}, legend, tools));
    const kept = { figure, holder, pictureBox, legend, numbersButton, text: '', chart: { id }, hover: new Hover(figure, holder) };
    this.#shown.set(id, kept);
    this.#watch.observe(figure);
    return kept;
  }

  #remove(figure) {
    this.#watch.unobserve(figure);
    this.#near.delete(figure.dataset.chart);
    figure.remove();
  }

  clear() {
    this.#shown.clear();
    for (const figure of this.#figures()) this.#remove(figure);
  }
}
