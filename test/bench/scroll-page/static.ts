/// <reference types="vite/client" />
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';
import { COLUMNS, ROWS } from './rows.ts';

/** The same rows as plain HTML, in a box of the height given, with a tick and a menu column: nothing is drawn again. */
const cellsOf = (tag: string, texts: readonly string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const rows = Number(new URLSearchParams(location.search).get('rows')) || ROWS.length;
const height = Number(new URLSearchParams(location.search).get('height')) || 640;
const root = document.getElementById('root');
if (root) {
  root.innerHTML = `<div data-scrolls style="height:${height}px"><table>
    <thead><tr><th></th>${cellsOf('th', COLUMNS)}<th></th></tr></thead>
    <tbody>${ROWS.slice(0, rows)
      .map(({ cells }) => `<tr><td><input type="checkbox"></td>${cellsOf('td', cells)}<td>…</td></tr>`)
      .join('')}</tbody></table></div>`;
}
