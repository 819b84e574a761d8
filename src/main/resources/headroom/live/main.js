// The page put together: start reading here.

import { readState, takeToken, writeState } from './address.js';
import { Answer } from './answer.js';
import { Asking } from './asking.js';
import { Assumptions } from './assumptions.js';
import { button, lower, raise } from './banner.js';
import { listChanges, markFaulty } from './changes.js';
import { Command } from './command.js';
import { Compare } from './compare.js';
import { byId, make, show } from './dom.js';
import { drawer } from './drawer.js';
import { FileTab } from './file.js';
import { Ghosts } from './ghosts.js';
import { showHonesty } from './honesty.js';
import { Inputs } from './inputs.js';
import { OtherKeys } from './keys.js';
import { NumbersTab } from './numberstab.js';
import { Obstacles, offerReload } from './obstacles.js';
import { Pins, presets } from './pins.js';
import { Runner } from './runner.js';
import { ask, Refused } from './server.js';
import { same, State } from './state.js';
import { Tabs } from './tabs.js';

const state = new State();
const answer = new Answer();
const inputs = new Inputs(state);
const command = new Command(state);
const runner = new Runner({ began: () => answer.running(), stage, refused, faulty, failed });
const obstacles = new Obstacles(() => (described ? refresh() : start()));
const compare = new Compare(state, answer, () => pins.nameOf(state), (error) => obstacles.met(error));
const ghosts = new Ghosts();
const pins = new Pins(state, (path) => inputs.labelOf(path));
const otherKeys = new OtherKeys(state, inputs);
const numbers = new NumbersTab(answer);
const assumptions = new Assumptions(state, inputs);
const file = new FileTab(state);
const asking = new Asking(state, inputs, answer, (error) => obstacles.met(error));
const tabs = new Tabs({ numbers, assumptions, file });
let served = [];
let described = null; // the scenario as its file, or the text in its place, has it
let describedOf = null; // the state that it was described for
let counted = null; // the inputs by kind, as the last run counted them

// ---- runs ----------------------------------------------------------------------------------------------------------

function run() {
  document.documentElement.dataset.last = 'false';
  document.documentElement.dataset.compared = 'false';
  compare.moved();
  ghosts.stop();
  if (!described || described.faults?.length) return;
  runner.ask({ ...state.question, charts: answer.charts.inView });
  haunt();
}

function stage(result, newest) {
  answer.stage(result);
  obstacles.over();
  lower('refused');
  command.take(result);
  counted = result.inputs ?? counted;
  showHonesty(described, state.settings.length, counted);
  haunt();
  tabs.refresh();
  if (newest) {
    inputs.showFaults([]);
    otherKeys.showFaults([]);
    markFaulty([]);
    if (result.last) rested(result);
  }
  if (result.sha256 && described.sha256 && result.sha256 !== described.sha256 && state.text === null) offerReload(describe);
  Object.assign(document.documentElement.dataset, {
    request: result.request,
    stage: result.stage,
    last: Boolean(result.last && newest),
  });
}

function rested(result) {
  answer.rested();
  ghosts.remember(state.question, result.charts ?? []);
  if (state.base && !same(state.base, state) && !ghosts.of(state.base)) ghosts.fetch(state.base, haunt);
  compare.rested();
}

// What was pinned, as outlines over the charts.
function haunt() {
  const { base } = state;
  const numbersOfBase = base && !same(base, state) ? ghosts.of(base) : null;
  answer.charts.ghosts(numbersOfBase ? { name: base.name, numbers: numbersOfBase } : null);
}

function faulty(faults, newest) {
  if (!newest) return;
  const others = otherKeys.showFaults(inputs.showFaults(faults));
  markFaulty(faults.map((fault) => fault.path));
  answer.grey(
    faults.length === 1 ? 'A value cannot be read, so nothing was run.' : `${faults.length} faults, so nothing was run.`,
    others,
  );
}

function refused(sentence, newest) {
  if (!newest) return;
  inputs.showFaults([]);
  answer.grey(sentence);
}

function failed(error) {
  answer.rested();
  if (obstacles.met(error)) return;
  if (error instanceof Refused) answer.grey(error.message);
  else throw error;
}

// ---- scenarios -----------------------------------------------------------------------------------------------------

async function start() {
  const wanted = await readState();
  try {
    served = (await ask('/api/scenarios')).scenarios;
  } catch (error) {
    answer.nothing('Waiting for the server.');
    failed(error);
    return;
  }
  obstacles.over();
  byId('scenarios').replaceChildren(
    ...served.map(({ id, name, file: title }) => make('option', { value: id, title }, name || title)),
  );
  pins.served(served);
  delete byId('presets').dataset.of;
  if (served.length === 0) {
    answer.nothing('No scenario is served: the folder holds none.');
    return;
  }
  const there = served.some(({ id }) => id === wanted.id);
  if (wanted.id && !there) {
    raise('missing', 'The scenario of this address is not among those served. The first one is shown.', button('All right', () => lower('missing')));
  }
  const known = wanted.pins.filter((pin) => served.some(({ id }) => id === pin.id));
  described = null;
  state.open(there ? { ...wanted, pins: known } : { id: served[0].id });
}

/** Asks what the scenario is about; then everything that tells of it is built anew. */
async function describe() {
  const { id, text } = state;
  const another = id !== describedOf?.id;
  describedOf = { id, text };
  byId('scenarios').value = id;
  if (another) {
    described = null;
    answer.nothing('Reading the scenario…');
  }
  let told;
  try {
    told = await ask('/api/scenario', { ...state.question, settings: [] });
  } catch (error) {
    if (describedOf.id === id && describedOf.text === text) describedOf = null;
    failed(error);
    return;
  }
  if (state.id !== id || state.text !== text) return; // another one was picked meanwhile
  const wrong = told.faults ?? [];
  described = wrong.length && !another && described ? { ...described, faults: wrong } : told;
  if (!wrong.length || another) {
    answer.scenario(wrong.length ? { ...told, name: served.find((each) => each.id === id)?.name } : told, another);
    inputs.build(told);
    assumptions.take(told);
    asking.scenario(told);
    counted = null;
  }
  file.scenario(id, wrong, text === null ? told.sha256 : '');
  otherKeys.scenario(state);
  show(byId('other-key'), true);
  refresh();
  if (wrong.length) answer.grey('The file has faults, so nothing was run. The tab “File” shows where.', wrong);
}

function refresh() {
  run(); // first: the server works while the page is put in order
  inputs.refresh();
  listChanges(state, inputs);
  otherKeys.refresh();
  pins.refresh();
  presets(served, state);
  if (described) showHonesty(described, state.settings.length, counted);
  asking.moved();
  tabs.refresh();
}

// ---- the reader's hand ---------------------------------------------------------------------------------------------

state.listen(() => {
  document.documentElement.dataset.last = 'false';
  byId('undo').disabled = !state.canUndo;
  byId('redo').disabled = !state.canRedo;
  writeState(state.held);
  if (described && describedOf?.id === state.id && describedOf.text === state.text) refresh();
  else describe();
});

byId('scenarios').addEventListener('change', (event) => state.pick(event.target.value));
byId('undo').addEventListener('click', () => state.undo());
byId('redo').addEventListener('click', () => state.redo());
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('answer').focus();
});
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target.matches('input:not([type=range]), textarea')) return; // the field's own undo
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) state.undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) state.redo();
  else return;
  event.preventDefault();
});
addEventListener('hashchange', async () => {
  const fresh = location.hash.includes('token=');
  takeToken();
  const wanted = await readState();
  if (fresh || !described) start();
  else if (wanted.id && JSON.stringify(wanted) !== JSON.stringify(state.held)) state.open(wanted);
});

drawer();
takeToken();
start();
