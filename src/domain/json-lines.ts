/** What a bridge says and hears: one JSON object a line. Pure framing; what is no object, or too long, ends the talk. */
export class JsonLines {
  readonly #longest: number
  #rest = ''

  /** @param longest characters of one line. */
  constructor(longest: number) {
    this.#longest = longest
  }

  /** The objects whose lines are complete; `null` when the other side does not keep to the form. */
  take(text: string): readonly Readonly<Record<string, unknown>>[] | null {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    if (this.#rest.length > this.#longest) return null
    const found: Readonly<Record<string, unknown>>[] = []
    for (const line of lines) {
      const value = line.length > this.#longest ? null : parsed(line)
      if (value === null) return null
      found.push(value)
    }
    return found
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

export function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`
}
