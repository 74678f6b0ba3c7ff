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
