import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs one of the programs in `processes/` with the Node that runs the tests. */
export function startProcess(name: string, ...parameters: string[]): ChildProcessWithoutNullStreams {
  const program = fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url))
  return spawn(process.execPath, [program, ...parameters])
}

/** Resolves with the first line the process writes; rejects when it ends without one. */
export function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const end = output.indexOf('\n')
      if (end >= 0) resolve(output.slice(0, end))
    })
    child.once('close', (code, signal) => reject(new Error(`the process ended with ${code ?? signal}: ${errors}`)))
  })
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('close', () => resolve()))
}
