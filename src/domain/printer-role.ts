/** What a till prints; each has a printer and a template of its own. The kind of a document is its role. */
export const printerRoles = ['ticket', 'receipt', 'badge', 'report'] as const
export type PrinterRole = (typeof printerRoles)[number]

export function isPrinterRole(text: string): text is PrinterRole {
  return (printerRoles as readonly string[]).includes(text)
}

/** A till's printers as they are set: addresses, and names of templates; `''` where nothing is set. */
export interface TillPrinters {
  /** `''` prints no receipts. */
  readonly receiptPrinter: string
  readonly ticketPrinter: string
  readonly badgePrinter: string
  readonly reportPrinter: string
  /** For what has no template of its event (E17). */
  readonly templates: Readonly<Record<PrinterRole, string>>
}

export const noTemplates: TillPrinters['templates'] = { ticket: '', receipt: '', badge: '', report: '' }

/** Where papers of a role go: badges without a printer of their own to that of tickets, reports to that of receipts. */
export function printerOf(till: TillPrinters, role: PrinterRole): string {
  const { receiptPrinter, ticketPrinter, badgePrinter, reportPrinter } = till
  switch (role) {
    case 'ticket':
      return ticketPrinter
    case 'receipt':
      return receiptPrinter || ticketPrinter
    case 'badge':
      return badgePrinter || ticketPrinter
    case 'report':
      return reportPrinter || receiptPrinter || ticketPrinter
  }
}
