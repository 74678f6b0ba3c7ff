import type { GroupedFacts, ReceiptFacts, TicketFacts } from '../../printers/templates/fields.ts'
import type { PaperBlock, PaperDocument } from '../../src/domain/document.ts'
import { type PaperWords, paperWords } from '../../src/domain/paper-words.ts'

export const ticketCode = '48210937561204883719'

/** One sentence a language with every letter that makes trouble, and the euro. */
export const sentences = {
  en: 'The quick brown fox’s “naïve” café — 12.50 €…',
  bg: 'Жълтата дюля беше щастлива, че пухът замръзна като гьон. Ред № 12 — 12,50 €',
  ru: 'Съешь ещё этих мягких французских булок, да выпей же чаю: «Ёлка» № 7 — 1 200 €',
  fr: 'Dès Noël, où un zéphyr haï me vêt de glaçons würmiens, je dîne d’exquis rôtis de bœuf à l’aÿ, &cætera ! 12,50 €',
  de: 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, „schön“ – 12,50 €',
} as const
export type SampleLanguage = keyof typeof sentences
export const sampleLanguages = Object.keys(sentences) as SampleLanguage[]

/** Every word is its own key, so that a test sees which one was printed. */
export const keyWords = Object.fromEntries(paperWords.map((word) => [word, `<${word}>`])) as PaperWords

export function paper(...blocks: PaperBlock[]): PaperDocument {
  return { kind: 'ticket', language: 'en', blocks }
}

/** Tries a trouble after each byte from the first to the last, many at a time. */
export async function eachByte(count: number, attempt: (afterBytes: number) => Promise<void>): Promise<void> {
  let next = 1
  const worker = async () => {
    while (next <= count) await attempt(next++)
  }
  await Promise.all(Array.from({ length: 48 }, worker))
}

/** Short enough to be tried with a trouble at every one of its bytes. */
export const shortTicket = paper({ type: 'text', text: 'Ред 12' }, { type: 'qr', data: ticketCode }, { type: 'cut' })

export const otherTicket = paper({ type: 'text', text: 'Ред 13' }, { type: 'cut' })

export const ticketFacts: TicketFacts = {
  organiser: 'Städtische Bühne',
  event: 'Вишнёвый сад',
  subtitle: '',
  start: 'Fri 1 January 2027, 19:00',
  venue: 'Old Theatre',
  hall: 'Great hall',
  zone: 'A',
  section: 'Stalls',
  row: '12',
  seat: '5',
  tariff: 'Full',
  price: '25,00 €',
  code: ticketCode,
  saleCode: 'K7Q2-9XPM',
  receiptNumber: '17',
  issued: '01.12.2026 18:02',
  outlet: 'Foyer',
  till: 'Till 1',
  cashier: 'Ана',
  customer: '',
  note: '',
}

export const groupedFacts: GroupedFacts = {
  organiser: 'Städtische Bühne',
  event: 'Вишнёвый сад',
  subtitle: '',
  start: 'Fri 1 January 2027, 19:00',
  venue: 'Old Theatre',
  hall: 'Great hall',
  zone: 'A',
  section: 'Stalls',
  row: '12',
  seats: '5, 6',
  count: '2',
  total: '40,00 €',
  code: '',
  saleCode: 'K7Q2-9XPM',
  receiptNumber: '17',
  issued: '01.12.2026 18:02',
  outlet: 'Foyer',
  till: 'Till 1',
  cashier: 'Ана',
  customer: '',
  note: '',
  tickets: [
    { seat: '5', tariff: 'Full', price: '25,00 €', code: ticketCode },
    { seat: '6', tariff: 'Child', price: '15,00 €', code: '48210937561204883720' },
  ],
}

export const receiptFacts: ReceiptFacts = {
  organiser: 'Städtische Bühne',
  address: '',
  taxNumber: 'DE 812345678',
  receiptNumber: '17',
  saleCode: 'K7Q2-9XPM',
  issued: '01.12.2026 18:02',
  outlet: 'Foyer',
  till: 'Till 1',
  cashier: 'Ана',
  customer: '',
  total: '40,00 €',
  given: '50,00 €',
  change: '10,00 €',
  note: '',
  lines: [
    {
      event: 'Вишнёвый сад',
      start: '1 January 2027',
      place: 'Stalls 12-5',
      tariff: 'Full',
      price: '25,00 €',
      discount: '',
    },
    { event: '', start: '', place: 'Stalls 12-6', tariff: 'Child', price: '15,00 €', discount: '' },
  ],
  payments: [{ tender: 'Cash', amount: '50,00 €' }],
  taxes: [{ rate: '7 %', net: '37,38 €', tax: '2,62 €', gross: '40,00 €' }],
}
