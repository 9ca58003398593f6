import type { Words } from './words.ts';

/** Sizes that the stores ask for, in pixels. */
export const sizes = {
  screenshot: { width: 1280, height: 800 },
  tile: { width: 440, height: 280 },
  marquee: { width: 1400, height: 560 },
};

/** A photograph on a picture, `width` being what it takes there. */
export interface Photo {
  /** Base64 text of a PNG file. */
  png: string;
  width: number;
  /** A browser's tab has a bar above; a popup has none. */
  frame: 'tab' | 'popup';
}

/** A page of 1280×800: caption beside the photographs, or above a wide one. */
export function screenshotPage(words: Words, caption: string, icon: string, photos: Photo[]): string {
  const wide = photos.some(({ width }) => width > 800);
  return page(
    words,
    `<main class="${wide ? 'above' : 'beside'}">
<header><p class="name">${icon}<span>${escapeHtml(words.name)}</span></p><h1>${inLines(caption, words.language)}</h1></header>
<div class="photos">${photos.map(photo).join('')}</div></main>`,
  );
}

/** A tile or banner: the mark, the name and the tagline; with room for it, photographs beside them. */
export function tilePage(words: Words, icon: string, photos: Photo[] = []): string {
  return page(
    words,
    `<main class="tile ${photos.length > 0 ? 'wide' : ''}">
<header>${icon}<h1>${escapeHtml(words.name)}</h1><p>${inLines(words.tagline, words.language)}</p></header>
<div class="photos">${photos.map(photo).join('')}</div></main>`,
  );
}

function photo({ png, width, frame }: Photo): string {
  return `<figure class="${frame}" style="width:${width}px"><img alt="" src="data:image/png;base64,${png}"></figure>`;
}

function page({ language, direction }: Words, body: string): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><style>${css}</style>${body}</html>`;
}

/**
 * Escaped text that breaks between words. Chinese and Japanese have no spaces, and a browser would break anywhere: there
 * a break is allowed after a comma or colon, and in a text without any between two words.
 */
export function inLines(text: string, language: string): string {
  if (!/^(?:zh|ja)/.test(language)) return escapeHtml(text);
  const mark = /[，。：、？！]\s*$/;
  const hasMarks = /[，。：、？！]\s*\S/.test(text);
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const lines = words.map(({ segment, isWordLike }, at) => {
    const before = words[at - 1];
    const mayBreak = isWordLike && before && (hasMarks ? mark.test(before.segment) : before.isWordLike);
    return `${mayBreak ? '<wbr>' : ''}${escapeHtml(segment)}`;
  });
  // "Verification code" is no word of the dictionary.
  return lines.join('').replace(/(验证|驗證)<wbr>(码|碼)/g, '$1$2');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const css = `
* { box-sizing: border-box; margin: 0; }
body { font-family: Inter, "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; color: #14182b; }
:lang(zh-TW) body { font-family: Inter, "Noto Sans CJK TC", system-ui, sans-serif; }
:lang(ja) body { font-family: Inter, "Noto Sans CJK JP", system-ui, sans-serif; }
:lang(ko) body { font-family: Inter, "Noto Sans CJK KR", system-ui, sans-serif; }
main {
  position: relative; width: 100vw; height: 100vh; overflow: hidden; display: flex; gap: 56px; padding: 56px 64px;
  background: radial-gradient(circle at 12% 8%, #ffffff 0, transparent 46%), linear-gradient(135deg, #e9edff, #c9d3fb);
}
header, .photos { position: relative; }
.beside { align-items: center; }
.beside header { flex: 1; }
.above { flex-direction: column; align-items: center; gap: 36px; padding: 52px 64px 0; text-align: center; }
.name { display: flex; align-items: center; gap: 12px; margin-bottom: 26px; font-size: 22px; font-weight: 600; color: #3350cf; }
.name svg { width: 38px; height: 38px; flex: none; }
.above .name { justify-content: center; margin-bottom: 14px; }
:is(:lang(zh), :lang(ja)) :is(h1, p) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 46px; line-height: 1.14; letter-spacing: -0.02em; font-weight: 750; text-wrap: balance; }
:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(hi)) h1 { letter-spacing: 0; line-height: 1.3; }
:is(:lang(zh), :lang(ja)) .beside h1 { font-size: 40px; }
figure { overflow: hidden; background: #fff; border-radius: 14px; box-shadow: 0 2px 4px #14182b1a, 0 26px 60px #14182b38; }
figure img { display: block; width: 100%; }
.tab::before {
  content: ""; display: block; height: 34px; background:
  radial-gradient(circle at 22px 17px, #c3cad9 5.5px, transparent 6px), radial-gradient(circle at 42px 17px, #c3cad9 5.5px, transparent 6px),
  radial-gradient(circle at 62px 17px, #c3cad9 5.5px, transparent 6px), #eef1f6;
}
/* A popup is narrow: it stands nearer to its caption. */
.beside:has(.popup) { padding-inline: 120px 150px; }
.tile { align-items: center; justify-content: center; padding: 24px; text-align: center; }
.tile header svg { width: 84px; height: 84px; }
.tile h1 { margin-top: 12px; font-size: 34px; }
.tile p { margin-top: 8px; font-size: 19px; line-height: 1.35; color: #3b4364; text-wrap: balance; }
.tile .photos:empty { display: none; }
.wide { justify-content: space-between; padding: 0 96px; gap: 72px; text-align: start; }
.wide header { flex: 1; }
.wide header svg { width: 104px; height: 104px; }
.wide h1 { margin-top: 22px; font-size: 62px; }
.wide p { margin-top: 18px; font-size: 30px; }
.wide .photos { align-self: flex-start; margin-top: 48px; }
`;
