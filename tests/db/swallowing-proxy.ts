import { connect, createServer, type Socket } from 'node:net'

/** A line to a server that can lose what comes back. */
export interface SwallowingProxy {
  readonly url: string
  /** `pass`, or `swallow`: requests arrive, answers do not. */
  mode: 'pass' | 'swallow'
  /** HTTP requests that went through. */
  readonly requests: () => number
  close(): Promise<void>
}

export async function startProxy(target: string): Promise<SwallowingProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let requests = 0
  const proxy: SwallowingProxy = {
    url: '',
    mode: 'pass',
    requests: () => requests,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (chunk: Buffer) => {
      requests += chunk.toString('latin1').split(/(?:POST|GET) [^ ]+ HTTP/).length - 1
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (proxy.mode === 'pass') client.write(chunk)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return Object.assign(proxy, { url: `http://127.0.0.1:${address.port}` })
}
