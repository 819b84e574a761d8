// The command line that makes the same numbers.

import { byId, say, show } from './dom.js';
import { ask, Refused } from './server.js';
import { save } from './take.js';

const KEY = 'headroom-shell';

export class Command {
  #texts = { posix: '', powershell: '' };
  #shell = 'posix';

  constructor(state) {
    this.state = state;
    const windows = navigator.userAgent.includes('Windows');
    this.#choose(sessionStorage.getItem(KEY) ?? (windows ? 'powershell' : 'posix'));
    byId('open-command').addEventListener('click', () => this.#open(byId('command').hidden));
    for (const shell of ['posix', 'powershell']) {
      byId(`shell-${shell}`).addEventListener('click', () => this.#choose(shell));
    }
    byId('copy-command').addEventListener('click', () => this.#copy());
    byId('save-scenario').addEventListener('click', () => this.#offer('/api/save', 'text', 'text/yaml'));
    byId('save-report').addEventListener('click', () => this.#offer('/api/report', 'html', 'text/html'));
    byId('copy-address').addEventListener('click', () => this.#copyAddress());
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
    const edited = this.state.text !== null;
    say(byId('command-note'), edited ? 'The file is edited here: save it (tab “File”) in its place first, the command reads what lies on disk.' : '');
  }

  // The server makes the file, the browser saves it: nothing is written on the server's side.
  async #offer(path, part, type) {
    say(byId('copied'), 'It is being made…');
    try {
      const made = await ask(path, this.state.question);
      if (made.faults?.length) say(byId('copied'), `Nothing to save: ${made.faults[0].message}`);
      else if (made.refused) say(byId('copied'), made.refused);
      else {
        save(made.name, made[part], type);
        say(byId('copied'), `${made.name} is being saved.${path === '/api/save' ? ' It extends the file: keep it beside that one.' : ''}`);
      }
    } catch (error) {
      say(byId('copied'), error instanceof Refused ? error.message : 'The server does not answer.');
    }
  }

  async #copyAddress() {
    try {
      await navigator.clipboard.writeText(location.href);
      say(byId('copied'), 'Copied: it opens the same state beside the same files. It holds no token.');
    } catch {
      say(byId('copied'), 'The browser would not copy; take it from its address line.');
    }
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
