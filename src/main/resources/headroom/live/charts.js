// The report's charts, as the server drew them.

import { byId, make, picture } from './dom.js';
import { Hover } from './hover.js';

export class Charts {
  #shown = new Map();

  /** Puts the pictures in; those that are no longer drawn go, the others keep their places. */
  show(charts) {
    const holder = byId('charts');
    for (const [id, chart] of this.#shown) {
      if (charts.some((each) => each.id === id)) continue;
      chart.figure.remove();
      this.#shown.delete(id);
    }
    charts.forEach((chart, place) => {
      const kept = this.#shown.get(chart.id) ?? this.#add(chart.id);
      if (kept.text !== chart.svg) {
        const svg = picture(chart.svg);
        kept.text = chart.svg;
        kept.pictureBox.replaceChildren(svg ?? make('p', {}, chart.alt ?? chart.title));
        kept.holder.setAttribute('aria-label', `${chart.title}. Arrow keys read its numbers.`);
        kept.hover.take(svg, chart.numbers);
      }
      if (holder.children[place] !== kept.figure) holder.insertBefore(kept.figure, holder.children[place] ?? null);
    });
  }

  #add(id) {
    const pictureBox = make('div', { class: 'drawn' });
    const holder = make('div', { class: 'picture', tabindex: '0', role: 'group' }, pictureBox);
    const figure = make('figure', { 'data-chart': id }, holder);
    const chart = { figure, holder, pictureBox, text: '', hover: new Hover(figure, holder) };
    this.#shown.set(id, chart);
    return chart;
  }

  clear() {
    this.#shown.clear();
    byId('charts').replaceChildren();
  }
}
