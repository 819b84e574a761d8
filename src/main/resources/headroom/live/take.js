// Taking things along: downloads and the clipboard. Nothing leaves this machine.

import { byId } from './dom.js';

/** Says something to whoever listens, without a place on the screen. */
export function announce(text) {
  byId('said').textContent = text;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied.');
    return true;
  } catch {
    announce('The browser would not copy.');
    return false;
  }
}

/** Offers a file to be saved. */
export function save(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  announce(`${name} is being saved.`);
}

export const saveNumbers = (name, text) => save(`${name}.csv`, text, 'text/csv');

/** The picture as it stands, outlines of what was pinned included. */
export function saveSvg(name, svg) {
  save(`${name}.svg`, textOf(svg), 'image/svg+xml');
}

const SHARP = 2; // pixels for each unit of the picture

export async function savePng(name, svg) {
  const { width, height } = svg.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([textOf(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.width = width * SHARP;
    image.height = height * SHARP;
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARP;
    canvas.height = height * SHARP;
    const brush = canvas.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise((taken) => canvas.toBlob(taken, 'image/png'));
    if (png) save(`${name}.png`, png, 'image/png');
  } catch {
    announce('The browser could not draw the picture; save it as SVG.');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function textOf(svg) {
  const copied = svg.cloneNode(true);
  const { width, height } = svg.viewBox.baseVal;
  copied.setAttribute('width', width);
  copied.setAttribute('height', height);
  return new XMLSerializer().serializeToString(copied);
}
