/**
 * A scanner that types sends the places of keys, and the system's layout makes characters of them: under AZERTY the figures
 * become `&é"'(`, under a Cyrillic one the letters change. One known barcode, scanned once, tells the whole change.
 */

/** What the calibration barcode says: figures, capitals, and the signs our codes and identifiers use. */
export const calibrationText = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-]_.:/'

/**
 * What every typed character means, of those that mean another one. Small letters follow their capitals.
 * @returns null when the text cannot come from that barcode: another length, or one character for two.
 */
export function learnLayout(typed: string): Readonly<Record<string, string>> | null {
  const came = [...typed]
  const meant = [...calibrationText]
  if (came.length !== meant.length || new Set(came).size !== came.length) return null
  const layout = new Map<string, string>()
  for (const [place, character] of came.entries()) {
    const means = meant[place] ?? ''
    if (character !== means) layout.set(character, means)
    const small = character.toLowerCase()
    const meansSmall = means.toLowerCase()
    if (meansSmall !== means && small !== character && small !== meansSmall) layout.set(small, meansSmall)
  }
  return Object.fromEntries(layout)
}
