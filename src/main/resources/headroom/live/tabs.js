// Charts, numbers, assumptions, file: one of them is shown. A tab is filled when it is looked at.

import { byId, show } from './dom.js';

const NAMES = ['charts', 'numbers', 'assumptions', 'file'];

export class Tabs {
  #chosen = 'charts';

  /** `panels` by name; each has `show(panel)`, which fills it with what is known now. */
  constructor(panels) {
    this.panels = panels;
    for (const name of NAMES) {
      const tab = byId(`tab-${name}`);
      tab.addEventListener('click', () => this.choose(name));
      tab.addEventListener('keydown', (event) => this.#keyed(event, name));
    }
    show(byId('tabs'), true);
  }

  choose(name) {
    this.#chosen = name;
    for (const each of NAMES) {
      const chosen = each === name;
      byId(`tab-${each}`).setAttribute('aria-selected', String(chosen));
      byId(`tab-${each}`).tabIndex = chosen ? 0 : -1;
      show(byId(`panel-${each}`), chosen);
    }
    this.refresh();
  }

  /** Something else is known now. */
  refresh() {
    this.panels[this.#chosen]?.show(byId(`panel-${this.#chosen}`));
  }

  #keyed(event, name) {
    const place = NAMES.indexOf(name);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: NAMES.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const chosen = NAMES[(next + NAMES.length) % NAMES.length];
    this.choose(chosen);
    byId(`tab-${chosen}`).focus();
  }
}
