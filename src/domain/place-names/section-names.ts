/** The names without the words that all of them begin with: "Sector 1", "Sector 2" → "1", "2". */
export function distinctNames(names: readonly string[]): string[] {
  const [first = '', ...others] = names
  if (others.every((name) => name === first)) return [...names]
  const words = first.split(' ')
  let common = ''
  for (const word of words) {
    const longer = `${common}${word} `
    if (!names.every((name) => name.startsWith(longer) && name.length > longer.length)) break
    common = longer
  }
  return names.map((name) => name.slice(common.length))
}

/** More names than this are not listed one by one. */
const mostListed = 5

/** A few names as they are, of many the first ones and the last: "1, 2 .. 20". */
export function namesInShort(names: readonly string[]): string {
  if (names.length <= mostListed) return names.join(', ')
  return `${names.slice(0, 2).join(', ')} .. ${names.at(-1)}`
}
