/** A program on the till's own terminal that writes down what comes in, as the till understands it, and draws as a till does. */
import { appendFileSync } from 'node:fs'
import { parseScannerAddress } from '../../../scanners/scanner-address.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { isStrictCode } from '../../../src/domain/scan-kind.ts'
import { Cells } from '../../../src/terminal/cells.ts'
import { openTerminal, type Terminal } from '../../../src/terminal/terminal.ts'
import { scanMeaning } from '../../../src/ui/scans/scan-meaning.ts'

const [address = '', logFile = ''] = process.argv.slice(2)
const scanner = parseScannerAddress(address)
if (isRefusal(scanner) || scanner.on !== 'keyboard') throw new Error(`no keyboard scanner: ${address}`)
let events = 0

function paint(): void {
  const { columns, rows } = terminal.size
  const cells = new Cells(columns, rows)
  for (let row = 0; row < rows; row++) cells.put(0, row, `${events} `.repeat(12), 0)
  terminal.output.present(cells)
}

const terminal: Terminal = openTerminal({
  stdin: process.stdin,
  stdout: process.stdout,
  env: process.env,
  scans: { ...scanner.wedge, isCode: isStrictCode },
  onEvent(event) {
    events++
    if (event.type === 'key') appendFileSync(logFile, `${JSON.stringify({ key: event.text || event.name })}\n`)
    else if (event.type === 'scan') appendFileSync(logFile, `${JSON.stringify(scanMeaning(event))}\n`)
    else appendFileSync(logFile, `${JSON.stringify({ other: event })}\n`)
    paint()
  },
  onRedraw: () => paint(),
  onEnd: () => process.exit(0),
})
paint()
appendFileSync(logFile, '{"ready":true}\n')
