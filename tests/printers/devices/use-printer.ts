/**
 * Run as a program of its own, because an emulated USB bus belongs to one process: does one thing with one printer and writes
 * the outcome as JSON. `use-printer.ts print|print-twice|status|kick|find SETTING`
 */
import { setTimeout as pause } from 'node:timers/promises'
import { kickDrawer } from '../../../printers/kick-drawer.ts'
import { preparePrinter, printDocument } from '../../../printers/print-document.ts'
import { readPrinterStatus } from '../../../printers/printer-status.ts'
import { findUsbPrinters } from '../../../printers/transports/usb-device.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { otherTicket, shortTicket } from '../sample-paper.ts'

/** How often the printer is asked whether it is back, at most. */
const mostAsked = 100
const timeouts = { openMs: 2000, answerMs: 400, writeMs: 600, receiptMs: 800 }
const [action, setting = ''] = process.argv.slice(2)

async function use(): Promise<unknown> {
  if (action === 'find') return findUsbPrinters()
  const printer = await preparePrinter(setting, '/nowhere')
  if (isRefusal(printer)) return printer
  if (action === 'status') return readPrinterStatus(printer, timeouts)
  if (action === 'kick') return kickDrawer(printer, timeouts)
  if (action === 'print-twice') {
    const first = await printDocument(printer, shortTicket, { jobName: 'job', timeouts })
    // Until it is plugged in again, asking it prints nothing.
    for (let asked = 0; !('status' in (await readPrinterStatus(printer, timeouts))); asked += 1) {
      if (asked === mostAsked) throw new Error('the printer did not come back')
      await pause(100)
    }
    return [first, await printDocument(printer, otherTicket, { jobName: 'other', timeouts })]
  }
  const begun = performance.now()
  let sending = 0
  const onSending = () => {
    sending++
  }
  const outcome = await printDocument(printer, shortTicket, { jobName: 'job', onSending, timeouts })
  return { ...outcome, sending, tookMs: Math.round(performance.now() - begun) }
}

console.log(JSON.stringify(await use()))
