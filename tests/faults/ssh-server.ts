/** A real sshd on loopback with keys of its own, as a cashier's way to the till: a forced command and nothing else. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { launcher, type ShellOffice } from '../cli/shell-office.ts'
import { ended } from './till-office.ts'

export const sshd = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find((path) => existsSync(path)) ?? null

export interface SshServer {
  /** Parameters of `ssh` that lead to the forced command. */
  readonly client: readonly string[]
}

/** @param environment what the forced command sets for the till, on top of the office's. */
export async function startSshServer(office: ShellOffice, environment: Record<string, string>): Promise<SshServer> {
  const variables = { ...office.environment, ...environment }
  return startSshServerFor(join(office.folder, 'ssh'), variables, [process.execPath, launcher])
}

/** The same for any program: whoever comes in gets it and nothing else. `folder` must not be there yet. `forwards`: a bridge's socket too. */
export async function startSshServerFor(
  folder: string,
  environment: Readonly<Record<string, string>>,
  program: readonly string[],
  { forwards = false } = {},
): Promise<SshServer> {
  mkdirSync(folder, { mode: 0o700 })
  for (const name of ['host', 'cashier']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)])
  }
  execFileSync('cp', [join(folder, 'cashier.pub'), join(folder, 'authorized_keys')])
  const variables = Object.entries({ ...environment, TERM: 'xterm-256color' })
  // As the README has it: an empty environment, and nothing of the cashier's own.
  const command = ['#!/bin/sh', `exec /usr/bin/env -i ${variables.map(quoted).join(' ')} ${program.join(' ')}`]
  writeFileSync(join(folder, 'till.sh'), command.join('\n'))
  chmodSync(join(folder, 'till.sh'), 0o755)
  const port = await freePort()
  writeFileSync(join(folder, 'config'), configuration(folder, port, forwards))
  // Where sshd separates its rights; Debian makes it when the service starts.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const server = spawn(sshd ?? '', ['-D', '-e', '-f', join(folder, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(async () => {
    server.kill('SIGTERM')
    await ended(server)
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Server listening')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`sshd ended with ${code}: ${said}`)))
  })
  const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR', 'IdentitiesOnly=yes']
  const given = options.flatMap((option) => ['-o', option])
  const place = ['-F', 'none', '-p', String(port), '-i', join(folder, 'cashier'), `${userInfo().username}@127.0.0.1`]
  return { client: [...given, ...place] }
}

function configuration(folder: string, port: number, forwards: boolean): string {
  return `
Port ${port}
ListenAddress 127.0.0.1
HostKey ${join(folder, 'host')}
AuthorizedKeysFile ${join(folder, 'authorized_keys')}
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PermitUserEnvironment no
ForceCommand exec ${join(folder, 'till.sh')}
${forwards ? bridgeForwarding : 'DisableForwarding yes'}
PermitTTY yes
PermitUserRC no
PermitTunnel no
PasswordAuthentication no
ClientAliveInterval 1
ClientAliveCountMax 2
`
}

/** A thin client's bridge comes in at a socket; nothing else is forwarded. As the README has it. */
const bridgeForwarding = `AllowStreamLocalForwarding remote
AllowTcpForwarding remote
PermitListen none
AllowAgentForwarding no
X11Forwarding no
StreamLocalBindUnlink yes`

function quoted([name, value]: [string, string]): string {
  return `${name}='${value.replaceAll("'", `'\\''`)}'`
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
