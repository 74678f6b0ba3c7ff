/** Set by test runners and CI; some make Ink fall silent, some change colours. */
const notForThePatient = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'NO_COLOR',
  'FORCE_COLOR',
  'NODE_OPTIONS',
  'NODE_ENV',
  'COLUMNS',
  'LINES',
]

/** This process's own environment as somebody at a terminal has it. @param more on top of it; `undefined` takes a variable away. */
export function terminalEnvironment(
  term: string,
  more: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const all: Record<string, string | undefined> = { ...process.env, TERM: term, LANG: 'C.UTF-8', ...more }
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(all)) {
    const isRunners = !(name in more) && (notForThePatient.includes(name) || name.startsWith('VITEST'))
    if (value !== undefined && !isRunners) env[name] = value
  }
  return env
}
