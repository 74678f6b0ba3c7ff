import type { Given } from './shell-command.ts'

/** Of some options those that were given: what was left out has no key, so a verb leaves it as it is. */
export function givenTexts<Name extends string>(
  option: Given['option'],
  names: readonly Name[],
): { readonly [Key in Name]?: string } {
  const texts: { [Key in Name]?: string } = {}
  for (const name of names) {
    const text = option(name)
    if (text !== undefined) texts[name] = text
  }
  return texts
}
