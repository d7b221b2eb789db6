import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a server that can be cut while it is used. */
export interface Line {
  readonly uri: string
  cut(): void
  close(): Promise<void>
}

/** Opens a line to the server at a `bolt://` address; once cut, it stays cut. */
export async function openLine(uri: string): Promise<Line> {
  const { hostname, port } = new URL(uri.replace(/^\w+:/u, 'http:'))
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    // what a cut does to the other end is no news here
    return socket.on('error', () => undefined)
  }
  let isCut = false
  const door = createServer((near) => {
    keep(near)
    if (isCut) {
      near.destroy()
      return
    }
    const far = keep(connect(Number(port), hostname))
    near.pipe(far).pipe(near)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const cut = (): void => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    uri: `bolt://127.0.0.1:${(door.address() as AddressInfo).port}`,
    cut,
    close: async () => {
      cut()
      door.close()
      await once(door, 'close')
    },
  }
}
