interface OtherMail {
  from: string;
  subject: string;
  text: string;
}

/** Mails that have nothing to do with codes: a mailbox is never empty. */
export function otherMails(language: string): OtherMail[] {
  return language.startsWith('zh') ? chinese : english;
}

const english: OtherMail[] = [
  {
    from: '"Harbor Library" <desk@harborlibrary.example>',
    subject: 'A book that you reserved is here',
    text: 'It is kept for you at the desk until Saturday.',
  },
  {
    from: '"Mara Lind" <mara@lind.example>',
    subject: 'Sunday',
    text: 'Shall we take the early ferry? I will bring the tea.',
  },
  {
    from: '"Northern Rail" <tickets@northernrail.example>',
    subject: 'Your tickets for the coast line',
    text: 'Your seats are in coach C, by the window.',
  },
];

const chinese: OtherMail[] = [
  {
    from: '"海港图书馆" <desk@harborlibrary.example>',
    subject: '您预约的图书已到馆',
    text: '图书将在服务台为您保留至周六。',
  },
  {
    from: '"林小满" <mara@lind.example>',
    subject: '周日的安排',
    text: '我们坐早班轮渡怎么样？茶我来带。',
  },
  {
    from: '"北方铁路" <tickets@northernrail.example>',
    subject: '海岸线车票已出票',
    text: '您的座位在三车厢靠窗。',
  },
];
