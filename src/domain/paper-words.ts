/**
 * The fixed words on paper, in the cashier's language: a template writes `{word.row}`, the language file gives the text.
 * Each is a short label without colon or number; 16 characters fit the narrowest paper (32 columns).
 */
export type PaperWords = Readonly<Record<PaperWord, string>>
export type PaperWord = (typeof paperWords)[number]

export const paperWords = [
  /** Heading of a single admission, "Ticket". */
  'ticket',
  /** Heading of a paper that admits several, "Group ticket". */
  'groupTicket',
  'section',
  'row',
  'seat',
  /** Before a list of seat numbers, "Seats". */
  'seats',
  /** Before the number of persons a grouped ticket admits, "Admits". */
  'admits',
  'tariff',
  'price',
  /** Before the digits of the ticket code, "Ticket code". */
  'code',
  'saleCode',
  /** Heading of the receipt, "Receipt". */
  'receipt',
  'receiptNumber',
  /** Before date and time of the sale, "Date". */
  'issued',
  'till',
  'cashier',
  'total',
  'given',
  'change',
  /** Value added tax, "VAT". */
  'tax',
  'net',
  'gross',
  /** Names of tenders, for the payment lines of a receipt; the caller picks one by tender. */
  'tenderCash',
  'tenderCard',
  /** Last line of a receipt, "Thank you". */
  'thanks',
] as const
