/** A text in every number the language tells apart; `{count}` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

export function plural(forms: Plural): Plural {
  return forms
}
