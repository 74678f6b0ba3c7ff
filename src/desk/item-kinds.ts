/** The kinds of items and their rules: another one is a line here, and a file in `item-kinds/`. */
import type { BasketItem, ItemKind, ItemOf } from '../domain/basket-item.ts'
import { accreditationKind } from './item-kinds/accreditation-kind.ts'
import { articleKind } from './item-kinds/article-kind.ts'
import { giftCardKind } from './item-kinds/gift-card-kind.ts'
import type { ItemRules } from './item-kinds/item-rules.ts'
import { passKind } from './item-kinds/pass-kind.ts'

const itemKinds: { readonly [K in ItemKind]: ItemRules<K> } = {
  accreditation: accreditationKind,
  article: articleKind,
  'gift-card': giftCardKind,
  pass: passKind,
}

export const allItemKinds = Object.keys(itemKinds) as readonly ItemKind[]

/** What a sale breaks when its items have to be looked at again. */
export const itemGuards: ReadonlySet<string> = new Set(Object.values(itemKinds).flatMap(({ guard }) => guard ?? []))

export function rulesOfItem<K extends ItemKind>(item: { readonly kind: K }): ItemRules<K> {
  return itemKinds[item.kind]
}

export function rulesOfKind<K extends ItemKind>(kind: K): ItemRules<K> {
  return itemKinds[kind]
}

export function itemsOfKind<K extends ItemKind>(items: readonly BasketItem[], kind: K): ItemOf<K>[] {
  return items.filter((item): item is ItemOf<K> => item.kind === kind)
}
