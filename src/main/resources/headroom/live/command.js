// The command line that makes the same numbers.

import { byId, say, show } from './dom.js';

const KEY = 'headroom-shell';

export class Command {
  #texts = { posix: '', powershell: '' };
  #shell = 'posix';

  constructor() {
    const windows = navigator.userAgent.includes('Windows');
    this.#choose(sessionStorage.getItem(KEY) ?? (windows ? 'powershell' : 'posix'));
    byId('open-command').addEventListener('click', () => this.#open(byId('command').hidden));
    for (const shell of ['posix', 'powershell']) {
      byId(`shell-${shell}`).addEventListener('click', () => this.#choose(shell));
    }
    byId('copy-command').addEventListener('click', () => this.#copy());
    byId('command').addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.#open(false);
      byId('open-command').focus();
    });
  }

  take(answer) {
    this.#texts = { posix: answer.command ?? '', powershell: answer.commandPowerShell ?? '' };
    this.#write();
  }

  #open(open) {
    show(byId('command'), open);
    byId('open-command').setAttribute('aria-expanded', String(open));
    if (open) byId('copy-command').focus();
  }

  #choose(shell) {
    this.#shell = shell;
    sessionStorage.setItem(KEY, shell);
    for (const each of ['posix', 'powershell']) byId(`shell-${each}`).setAttribute('aria-pressed', String(each === shell));
    this.#write();
  }

  #write() {
    say(byId('command-text'), this.#texts[this.#shell] || 'After the first run the command stands here.');
    say(byId('copied'), '');
  }

  async #copy() {
    const text = byId('command-text');
    try {
      await navigator.clipboard.writeText(text.textContent);
      say(byId('copied'), 'Copied: it makes the numbers shown, whoever runs it beside the same files.');
    } catch {
      getSelection().selectAllChildren(text);
      say(byId('copied'), 'The browser would not copy; the line is selected: press Ctrl+C.');
    }
  }
}
