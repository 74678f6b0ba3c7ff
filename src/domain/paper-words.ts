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
  /** Names of tenders, for the payment lines of a receipt; `tenderRules` says which is whose. */
  'tenderCash',
  'tenderCard',
  'tenderGiftCard',
  'tenderAccount',
  'tenderFree',
  /** Last line of a receipt, "Thank you". */
  'thanks',
] as const

/** The words of papers other than those of a sale: copies, refunds, reservations, reports, vouchers, lists. */
export type ReportWords = Readonly<Record<ReportWord, string>>
export type ReportWord = (typeof reportWords)[number]

export const reportWords = [
  /** Heading over a receipt that is printed again (F35), "COPY". */
  'copy',
  /** Heading of a refund's receipt, "Refund". */
  'refund',
  /** Before the number of the receipt that is refunded, "For receipt". */
  'originalReceipt',
  'reason',
  /** Reasons of a refund. */
  'reasonReturned',
  'reasonWrongSale',
  'reasonEventChanged',
  'reasonOther',
  /** Heading of a reservation's slip, "Reservation". */
  'reservation',
  /** Before the time until which a reservation is kept, "Pay by". */
  'payBy',
  'customer',
  'phone',
  'xReport',
  'zReport',
  'shiftReport',
  /** Before the consecutive number of a Z report. */
  'reportNumber',
  'opened',
  'closed',
  /** Before the first and last receipt number of a report, "Receipts". */
  'receipts',
  'tickets',
  'sales',
  'refunds',
  /** Sales less refunds. */
  'turnover',
  /** Turnover of all reports so far, which is never reset. */
  'grandTotal',
  /** Money in the drawer at the beginning, "Float". */
  'float',
  'cashIn',
  'cashOut',
  /** Cash that should be there, cash that was counted, and what lies between. */
  'expected',
  'counted',
  'difference',
  /** Under the line where the cashier signs. */
  'signature',
  'voucher',
  'giftCard',
  'balance',
  'validFrom',
  'validUntil',
  'eveningList',
  /** What is still to be paid. */
  'toPay',
  /** F45: who sold, on a report. */
  'operator',
  /** F10: over and under every paper that is not real, "TRAINING". */
  'training',
] as const

/** The words of every paper there is: what a language file gives. */
export type AllPaperWords = PaperWords & ReportWords
