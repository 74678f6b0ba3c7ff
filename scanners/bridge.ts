import { createConnection } from 'node:net'
import { JsonLines, jsonLine } from '../src/domain/json-lines.ts'
import { isSymbology } from '../src/domain/scan.ts'
import type { OpenScanner, ScannerFault, ScannerSource } from './scanner.ts'
import type { BridgeAddress } from './scanner-address.ts'

const longestLine = 8000

/** The scanner of the thin client, through the socket that its `guichet bridge` offers and `ssh -R` forwards. */
export function bridgeSource(address: string, { path }: BridgeAddress): ScannerSource {
  return {
    address,
    open(on) {
      const socket = createConnection(path)
      const lines = new JsonLines(longestLine)
      let isOver = false
      let isGreeted = false
      return new Promise<OpenScanner | ScannerFault>((resolve) => {
        const lose = (fault: ScannerFault): void => {
          if (isGreeted && !isOver) on.lost(fault)
          // Before the bridge greeted, this is why it cannot be opened.
          resolve(fault)
          isOver = true
          socket.destroy()
        }
        const close = async (): Promise<void> => {
          isOver = true
          socket.destroy()
        }
        socket.setEncoding('utf8')
        socket.on('error', (error) => lose({ failed: 'not-found', detail: `${path}: ${error.message}`.slice(0, 200) }))
        socket.on('close', () => lose({ failed: 'unplugged', detail: path }))
        socket.on('data', (text) => {
          for (const said of lines.take(String(text)) ?? [{ failed: 'unplugged' }]) {
            if (said.failed === 'unplugged') lose({ failed: 'unplugged', detail: path })
            else if (said.failed !== undefined) lose({ failed: 'not-found', detail: `${path}: ${String(said.failed)}` })
            else if (said.ok === true) {
              isGreeted = true
              resolve({ close })
            } else if (typeof said.data === 'string' && !isOver) {
              on.scan({
                data: said.data,
                symbology: isSymbology(said.symbology) ? said.symbology : null,
                source: address,
              })
            }
          }
        })
        socket.write(jsonLine({ do: 'scan' }))
      })
    },
  }
}
