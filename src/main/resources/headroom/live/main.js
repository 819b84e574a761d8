// The page put together: start reading here.

import { readState, takeToken, tokenFrom, writeState } from './address.js';
import { Answer } from './answer.js';
import { addressField, button, lower, raise } from './banner.js';
import { listChanges, markFaulty } from './changes.js';
import { Command } from './command.js';
import { byId, make, show } from './dom.js';
import { drawer } from './drawer.js';
import { showHonesty } from './honesty.js';
import { Inputs } from './inputs.js';
import { Runner } from './runner.js';
import { ask, Gone, Refused, Unknown } from './server.js';
import { State } from './state.js';

const RETRY_AFTER = 2000;

const state = new State();
const answer = new Answer();
const command = new Command();
const inputs = new Inputs(state);
const runner = new Runner({ began, stage, refused, faulty, failed });
let scenario = null;
let counted = null; // the inputs by kind, as the last run counted them
let retrying = 0;

// ---- runs ----------------------------------------------------------------------------------------------------------

function run() {
  if (!scenario || scenario.faults?.length) return;
  document.documentElement.dataset.last = 'false';
  runner.ask(state.id, state.settings);
}

function began() {
  answer.running();
}

function stage(result, newest) {
  answer.stage(result);
  lower('gone', 'unknown', 'refused');
  command.take(result);
  counted = result.inputs ?? counted;
  showHonesty(scenario, state.settings.length, counted);
  if (newest) {
    inputs.showFaults([]);
    markFaulty([]);
    if (result.last) answer.rested();
  }
  if (result.sha256 && scenario.sha256 && result.sha256 !== scenario.sha256) offerReload();
  Object.assign(document.documentElement.dataset, {
    request: result.request,
    stage: result.stage,
    last: Boolean(result.last && newest),
  });
}

function faulty(faults, newest) {
  if (!newest) return;
  const others = inputs.showFaults(faults);
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
  if (error instanceof Gone) gone();
  else if (error instanceof Unknown) unknown();
  else if (error instanceof Refused) answer.grey(error.message);
  else throw error;
}

// ---- what can stand in the way -------------------------------------------------------------------------------------

function gone() {
  raise(
    'gone',
    'The server does not answer. Start it again with ./headroom serve; what you set is kept here and in the address.',
    button('Try again', retry),
  );
  clearTimeout(retrying);
  retrying = setTimeout(retry, RETRY_AFTER);
}

async function retry() {
  clearTimeout(retrying);
  try {
    await ask('/api/scenarios');
  } catch (error) {
    failed(error);
    return;
  }
  lower('gone', 'unknown');
  if (scenario) run();
  else start();
}

function unknown() {
  raise(
    'unknown',
    'This page is not known to the server that runs now. Paste the address that it printed; what you set is kept.',
    addressField((address) => {
      if (!tokenFrom(address)) return;
      lower('unknown');
      retry();
    }),
  );
}

function offerReload() {
  raise(
    'changed',
    'The scenario’s file has changed on disk. The numbers are of the file as it is now, the inputs beside them of the file before.',
    button('Read it again', () => {
      lower('changed');
      load(state.id, state.settings);
    }),
    button('Later', () => lower('changed')),
  );
}

// ---- scenarios -----------------------------------------------------------------------------------------------------

async function start() {
  const wanted = readState();
  let served;
  try {
    served = (await ask('/api/scenarios')).scenarios;
  } catch (error) {
    answer.nothing('Waiting for the server.');
    failed(error);
    return;
  }
  lower('gone', 'unknown');
  byId('scenarios').replaceChildren(
    ...served.map(({ id, name, file }) => make('option', { value: id, title: file }, name || file)),
  );
  if (served.length === 0) {
    answer.nothing('No scenario is served: the folder holds none.');
    return;
  }
  const there = served.some(({ id }) => id === wanted.id);
  if (wanted.id && !there) {
    raise('missing', 'The scenario of this address is not among those served. The first one is shown.', button('All right', () => lower('missing')));
  }
  load(there ? wanted.id : served[0].id, there ? wanted.settings : []);
}

async function load(id, settings) {
  const another = id !== state.id;
  byId('scenarios').value = id;
  let described;
  try {
    described = await ask('/api/scenario', { id, settings: [] });
  } catch (error) {
    failed(error);
    return;
  }
  if (byId('scenarios').value !== id) return; // another one was picked meanwhile
  scenario = described;
  state.id = id;
  state.settings = settings;
  answer.scenario(described, another);
  inputs.build(described);
  counted = null;
  show(byId('other-key'), true);
  state.open(id, settings);
  if (described.faults?.length) answer.grey('The file has faults, so nothing was run.', described.faults);
}

// ---- the reader's hand ---------------------------------------------------------------------------------------------

state.listen(() => {
  byId('undo').disabled = !state.canUndo;
  byId('redo').disabled = !state.canRedo;
  listChanges(state, inputs);
  if (scenario) showHonesty(scenario, state.settings.length, counted);
  writeState(state.id, state.settings);
  run();
});

byId('scenarios').addEventListener('change', (event) => load(event.target.value, []));
byId('undo').addEventListener('click', () => state.undo());
byId('redo').addEventListener('click', () => state.redo());
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('answer').focus();
});
byId('other-key').addEventListener('submit', (event) => {
  event.preventDefault();
  state.set(byId('other-path').value.trim(), byId('other-value').value.trim());
  event.target.reset();
});
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target.matches('input:not([type=range])')) return; // the field's own undo
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) state.undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) state.redo();
  else return;
  event.preventDefault();
});
addEventListener('hashchange', () => {
  const fresh = location.hash.includes('token=');
  takeToken();
  const wanted = readState();
  const same = wanted.id === state.id && JSON.stringify(wanted.settings) === JSON.stringify(state.settings);
  if (fresh || !scenario) start();
  else if (!same && wanted.id) load(wanted.id, wanted.settings);
});

drawer();
takeToken();
if (readState().id) answer.nothing('Reading the scenario…');
start();
