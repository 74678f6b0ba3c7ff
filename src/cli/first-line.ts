import { createInterface } from 'node:readline/promises'

/** The first line of an input, '' when there is none. */
export async function firstLineOf(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line
  return ''
}
