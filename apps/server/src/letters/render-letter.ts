import type { LetterContent } from './letter.ts';

/** Plain text, which is the letter; HTML is its second dress. */
export function renderText(letter: LetterContent): string {
  const facts = (letter.facts ?? []).map(([label, value]) => `${label}: ${value}`).join('\n');
  const button = letter.button ? `${letter.button.label}:\n${letter.button.url}` : '';
  return `${[...letter.paragraphs, facts, button, letter.sender].filter(Boolean).join('\n\n')}\n`;
}

/** Ink and accent of the product's light theme (packages/ui); a letter can load no stylesheet. */
const TEXT = 'font:16px/1.5 system-ui,sans-serif;color:#1a1c1f';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1c559f;color:#ffffff;text-decoration:none';

/** One column, one button; no picture and no request to anywhere, so opening a letter tells nobody. */
export function renderHtml(letter: LetterContent): string {
  const paragraphs = letter.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(letter.subject)}</title></head>
<body style="margin:0;padding:24px;${TEXT}"><div style="max-width:560px;margin:0 auto">
${paragraphs}
${facts(letter)}${button(letter)}<p>${escape(letter.sender)}</p>
</div></body></html>
`;
}

function facts(letter: LetterContent): string {
  if (!letter.facts?.length) return '';
  const rows = letter.facts.map(
    ([label, value]) =>
      `<tr><th scope="row" style="text-align:left;padding:2px 16px 2px 0;font-weight:600">${escape(label)}</th><td>${escape(value)}</td></tr>`,
  );
  return `<table style="${TEXT};border-collapse:collapse">${rows.join('')}</table>\n`;
}

function button(letter: LetterContent): string {
  if (!letter.button) return '';
  const url = escape(letter.button.url);
  return `<p><a href="${url}" style="${BUTTON}">${escape(letter.button.label)}</a></p>
<p>If the button does not work, copy this address:<br>${url}</p>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
