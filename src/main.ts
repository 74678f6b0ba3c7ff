/**
 * Where every run of guichet begins. The till itself is the default and must draw its first frame at once,
 * so each way in loads only its own part.
 */
export async function main(args: readonly string[]): Promise<void> {
  process.umask(0o077)
  const [word] = args
  if (word === undefined || word === 'till') {
    const { startTill } = await import('./cli/till.ts')
    process.exit(await startTill())
  }
  const { runShell } = await import('./cli/shell.ts')
  process.exitCode = await runShell(args)
}
