import type { Organisation } from '@shinrai/core';
import { blank, issuerName } from './blank.ts';
import { formatDate } from './date.ts';
import { factRef, type Line, words } from './inline.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** The head of a letter. What the data does not hold is a blank to be filled in. */
export interface LetterHead {
  /** The file number; null for an office memo, which has none. */
  readonly number: Line | null;
  readonly date: Line;
  readonly addressee: Line;
  readonly sender: Line;
}

/** Whom to ask, line by line. */
export interface ContactView {
  readonly division: Line;
  readonly person: Line;
  readonly phone: Line;
  readonly email: Line;
}

const fieldRef = (speech: Speech, field: string) => factRef('plan', speech.plan.head.id, `correspondence.${field}`);

/** Phrases the head of a letter to a body; a letter to the issuer itself goes to its divisions. */
export function letterHead(speech: Speech, to: Organisation): LetterHead {
  const { number, date, sender } = speech.plan.head.correspondence ?? {};
  const office = sender
    ? textLine(speech, sender, fieldRef(speech, 'sender'))
    : blank(speech, { ja: '○○課長', en: '[name and office]' }, 'sender');
  return {
    number: number === undefined ? null : words(number, fieldRef(speech, 'number')),
    date:
      date === undefined
        ? letterDate(speech)
        : words(formatDate({ kind: 'day', day: date }, speech.language, speech.calendar), fieldRef(speech, 'date')),
    addressee: addressee(speech, to),
    sender: [...issuerName(speech), ...words(inLanguage(speech, { ja: '　', en: ', ' })), ...office],
  };
}

const letterDate = (speech: Speech): Line => blank(speech, { ja: '○年○月○日', en: '[date]' }, 'date');

function addressee(speech: Speech, { id, name }: Organisation): Line {
  const body = nameView(speech, name, factRef('organisation', id, 'name')).name;
  const division = blank(speech, { ja: '○○課', en: '[division]' }, 'addressee');
  return inLanguage(speech, {
    ja: [...body, ...words('　'), ...division, ...words('　御中')],
    en: [...division, ...words(', '), ...body],
  });
}

/** The polite word by which a letter speaks of the body that it is addressed to: 貴省, 貴庁, 貴府. */
export function honorific(speech: Speech, { name }: Organisation): string {
  const ending = name.ja.at(-1) ?? '';
  return inLanguage(speech, { ja: '省庁府'.includes(ending) ? `貴${ending}` : '貴機関', en: 'your institution' });
}

/** When answers are due, with the day of the week and the time: calendar days and the clock both matter. */
export function deadlineLine(speech: Speech): Line {
  const { deadline } = speech.plan.head.correspondence ?? {};
  if (!deadline) return blank(speech, { ja: '○月○日（○）○時', en: '[day of the week, date and time]' }, 'deadline');
  const day = formatDate({ kind: 'day', day: deadline.date }, speech.language, speech.calendar);
  const weekday = inLanguage(speech, WEEKDAYS)[new Date(`${deadline.date}T00:00:00Z`).getUTCDay()] ?? '';
  const { time } = deadline;
  return words(
    inLanguage(speech, {
      ja: `${day}（${weekday}）${time === undefined ? '' : timeJa(time)}`,
      en: `${weekday}, ${day}${time === undefined ? '' : `, ${time}`}`,
    }),
    fieldRef(speech, 'deadline'),
  );
}

const WEEKDAYS: Readonly<Record<'ja' | 'en', readonly string[]>> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const timeJa = (time: string) => {
  const [hours, minutes] = time.split(':').map(Number);
  return minutes === 0 ? `${hours}時` : `${hours}時${minutes}分`;
};

/** Where answers go. */
export function replyLine(speech: Speech): Line {
  const { replyTo, contact } = speech.plan.head.correspondence ?? {};
  const address = replyTo ?? contact?.email;
  if (address !== undefined) return words(address, fieldRef(speech, 'replyTo'));
  return blank(speech, { ja: '○○○○（メールアドレス）', en: '[e-mail address]' }, 'replyTo');
}

/** Whom to ask. */
export function contactView(speech: Speech): ContactView {
  const { contact } = speech.plan.head.correspondence ?? {};
  const issuer = issuerName(speech);
  const gap = words(inLanguage(speech, { ja: '　', en: ', ' }));
  const open = (ja: string, en: string, field: string) => blank(speech, { ja, en }, `contact.${field}`);
  return {
    division: [
      ...issuer,
      ...gap,
      ...(contact
        ? textLine(speech, contact.division, fieldRef(speech, 'contact.division'))
        : open('○○課○○係', '[division]', 'division')),
    ],
    person: contact?.person
      ? textLine(speech, contact.person, fieldRef(speech, 'contact.person'))
      : open('○○、○○', '[names]', 'person'),
    phone: contact?.phone
      ? words(contact.phone, fieldRef(speech, 'contact.phone'))
      : open(`○○－○○○○－○○○○${bracketed(speech, '内線○○○○')}`, '[telephone]', 'phone'),
    email: contact?.email
      ? words(contact.email, fieldRef(speech, 'contact.email'))
      : open('○○○○', '[e-mail address]', 'email'),
  };
}
