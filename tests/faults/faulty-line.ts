import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a server that loses what it is told to lose. */
export interface FaultyLine {
  readonly url: string
  /** The answer to the next request that holds this text is swallowed, the request itself arrives. */
  swallowAnswerTo: string | null
  /** Everything is taken, nothing arrives and nothing comes back. */
  isBlackHole: boolean
  /** How many answers were swallowed. */
  readonly swallowed: () => number
}

export async function openFaultyLine(target: string): Promise<FaultyLine> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let swallowed = 0
  const line = { url: '', swallowAnswerTo: null as string | null, isBlackHole: false, swallowed: () => swallowed }
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    let isMute = false
    let asked = ''
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (chunk: Buffer) => {
      if (line.isBlackHole) return
      // A request comes in pieces; the text may lie across two of them.
      asked = (asked + chunk.toString('latin1')).slice(-100_000)
      if (line.swallowAnswerTo !== null && asked.includes(line.swallowAnswerTo)) {
        line.swallowAnswerTo = null
        isMute = true
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (isMute) swallowed += 1
      if (!isMute && !line.isBlackHole) client.write(chunk)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  line.url = `http://127.0.0.1:${address.port}`
  return line
}
