import { afterEach, beforeEach, expect, test } from 'vitest';

import { holdWhileControl } from './hold-while-control.ts';

let editor: HTMLElement;
let stop: () => void;

beforeEach(() => {
  editor = document.body.appendChild(document.createElement('div'));
  stop = holdWhileControl(editor);
});
afterEach(() => {
  stop();
  editor.remove();
});

const press = (type: 'keydown' | 'keyup', ctrlKey: boolean, where: Element = editor) =>
  where.dispatchEvent(new KeyboardEvent(type, { key: 'Control', ctrlKey, bubbles: true }));

/** What the browser does with a page that is to be closed. */
function isAsked(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

test('a page that is closed while Control is held in the editor asks first', () => {
  press('keydown', true);
  expect(isAsked()).toBe(true);
});

test('it goes as ever once Control is let go, also where nobody saw that', () => {
  press('keydown', true);
  press('keyup', false);
  expect(isAsked()).toBe(false);
  press('keydown', true);
  window.dispatchEvent(new Event('blur'));
  expect(isAsked()).toBe(false);
});

test('Control pressed elsewhere holds nothing, and neither does another key map', () => {
  press('keydown', true, document.body);
  expect(isAsked()).toBe(false);
  press('keydown', true);
  stop();
  expect(isAsked()).toBe(false);
});
