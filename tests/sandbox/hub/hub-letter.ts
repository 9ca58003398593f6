import type { Letter } from '../mail/post-office.ts';

/** The mail that carries a code of HarborHub. */
export function hubLetter(to: string, code: string): Letter {
  return {
    from: '"HarborHub" <no-reply@harborhub.example>',
    to,
    subject: 'Your HarborHub code',
    text: `Hello,\n\nYour HarborHub verification code is ${code}.\n\nIt is valid for 10 minutes.`,
    html: `<p>Hello,</p><p>Your HarborHub verification code is</p><p style="font-size:26px">${code}</p><p>It is valid for 10 minutes.</p>`,
  };
}
