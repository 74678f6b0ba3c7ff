import { customAlphabet } from 'nanoid'
import type { Id, IdPrefix, IdSource } from '../domain/ids.ts'

/** 62 signs, 14 of them: as many values as 83 random bits, and nothing that a shell or a file name minds. */
const newSuffix = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 14)
const newDigits = customAlphabet('0123456789')

/** Ids and codes from the operating system's secure source. */
export const secureIds: IdSource = {
  newId: <P extends IdPrefix>(prefix: P) => `${prefix}_${newSuffix()}` as Id<P>,
  randomDigits: (count) => newDigits(count),
}
