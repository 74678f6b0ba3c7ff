/**
 * The fixed words on paper, in the cashier's language: a template writes `{word.row}`, the language file gives the text.
 * Each is a short label or phrase without colon, punctuation or number; 16 characters fit the narrowest paper (32 columns).
 */
export interface PaperWords {
  /** Heading of a single admission, "Ticket". */
  readonly ticket: string
  /** Heading of a paper that admits several, "Group ticket". */
  readonly groupTicket: string
  readonly section: string
  readonly row: string
  readonly seat: string
  /** Before a list of seat numbers, "Seats". */
  readonly seats: string
  /** Before the number of persons a grouped ticket admits, "Admits". */
  readonly admits: string
  readonly tariff: string
  readonly price: string
  /** Before the code under the bar code, "Ticket code". */
  readonly code: string
  readonly saleCode: string
  /** Heading of the receipt, "Receipt". */
  readonly receipt: string
  readonly receiptNumber: string
  /** Before date and time of the sale, "Date". */
  readonly issued: string
  readonly till: string
  readonly cashier: string
  readonly total: string
  readonly given: string
  readonly change: string
  /** Value added tax, "VAT". */
  readonly tax: string
  readonly net: string
  readonly gross: string
  /** Names of tenders, for the payment lines of a receipt; the caller picks one by tender. */
  readonly tenderCash: string
  readonly tenderCard: string
  /** Last line of a receipt, "Thank you". */
  readonly thanks: string
}
