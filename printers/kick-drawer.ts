import { converse, defaultTimeouts, openLink, type Printer, type PrintTimeouts } from './prepare-printer.ts'
import { isPrintFailure, type PrintFailure } from './printer.ts'

/** `bytesSent` 0: the drawer cannot have opened. */
export type KickOutcome = { readonly kicked: true } | (PrintFailure & { readonly bytesSent: number })

/**
 * Opens the cash drawer on the printer's cable: a job of its own, so that no reprint ever opens it. It opens without paper as
 * well; `no-drawer` when the model has none. A printer that should answer and stays silent gets no kick.
 */
export async function kickDrawer(printer: Printer, timeouts: Partial<PrintTimeouts> = {}): Promise<KickOutcome> {
  const { openMs, answerMs, writeMs } = { ...defaultTimeouts, ...timeouts }
  const { drawerKick } = printer.dialect
  if (drawerKick === undefined || !hasDrawer(printer)) {
    return { failed: 'no-drawer', detail: printer.model.name, bytesSent: 0 }
  }
  const link = await openLink(printer, 'drawer', openMs)
  if (isPrintFailure(link)) return { ...link, bytesSent: 0 }
  try {
    const heard = await converse(printer, link, new Uint8Array())?.condition(answerMs)
    if (isPrintFailure(heard) && isUnreachable(heard)) return { ...heard, bytesSent: 0 }
    const failure = (await link.write(drawerKick, writeMs)) ?? (await link.finish(writeMs))
    return failure === null ? { kicked: true } : { ...failure, bytesSent: drawerKick.length }
  } finally {
    await link.close()
  }
}

/** Whether a cash drawer can hang on it: a file has no cable, whatever model its bytes are for. */
export function hasDrawer({ model, address }: Pick<Printer, 'model' | 'address'>): boolean {
  return model.drawer && address.transport !== 'file' && address.transport !== 'preview'
}

/** Anything else is the word of a printer that hears us, and the drawer does not need its paper. */
function isUnreachable({ failed }: PrintFailure): boolean {
  return failed === 'no-answer' || failed === 'link-lost' || failed === 'stalled'
}
