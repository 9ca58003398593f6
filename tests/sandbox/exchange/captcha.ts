import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A picture of five crooked characters with lines through them. */
export function captchaPicture(): string {
  const letters = Array.from({ length: 5 }, (_, place) => {
    const x = 22 + place * 30;
    const turn = randomInt(-24, 25);
    const letter = LETTERS[randomInt(LETTERS.length)];
    return `<text x="${x}" y="40" transform="rotate(${turn} ${x} 34)">${letter}</text>`;
  });
  const lines = Array.from({ length: 4 }, () => {
    const [y1, y2] = [randomInt(6, 52), randomInt(6, 52)];
    return `<path d="M0 ${y1}Q80 ${randomInt(0, 58)} 170 ${y2}" stroke="#7f8c9b" fill="none"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 170 58" width="170" height="58">
<rect width="170" height="58" rx="8" fill="#e8eef2"/>
<g font-family="Georgia,serif" font-size="30" font-weight="700" fill="#27404f">${letters.join('')}</g>
${lines.join('')}</svg>`;
}
