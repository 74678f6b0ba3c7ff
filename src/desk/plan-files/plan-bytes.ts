import { type FileHandle, open } from 'node:fs/promises'
import type { Refusal } from '../../domain/refusal.ts'
import { type PlanLimits, planLimits } from './plan-limits.ts'
import { badPlan } from './plan-problems.ts'

/**
 * Reads a plan file from disk. A file over the limit is refused by its size, before it is read; what has no size (a
 * pipe, a device) is read up to the limit.
 * Refusals: `file-unreadable`, `file-too-large`.
 */
export async function planFileBytes(file: string, limits: PlanLimits = planLimits): Promise<Uint8Array | Refusal> {
  try {
    const handle = await open(file, 'r')
    try {
      return await readUpTo(handle, file, limits)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { refused: 'file-unreadable', file, reason }
  }
}

async function readUpTo(handle: FileHandle, file: string, limits: PlanLimits): Promise<Uint8Array | Refusal> {
  const { size } = await handle.stat()
  if (size > limits.fileBytes) return tooLarge(file, size, limits)
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.max(65_536, size + 1 - total)))
    if (bytesRead === 0) return Buffer.concat(chunks)
    chunks.push(buffer.subarray(0, bytesRead))
    total += bytesRead
    if (total > limits.fileBytes) return tooLarge(file, total, limits)
  }
}

export function tooLarge(file: string, sizeBytes: number, { fileBytes }: Pick<PlanLimits, 'fileBytes'>): Refusal {
  return { refused: 'file-too-large', file, sizeBytes, limitBytes: fileBytes }
}

/** The bytes as text. Other encodings than UTF-8 are refused with the line they first show in. */
export function decodePlan(bytes: Uint8Array): string | Refusal {
  if (isUtf16(bytes)) return badPlan('line 1', 'not-utf8', 'UTF-16')
  // UTF-16 without its mark is valid UTF-8 full of NULs.
  const nul = bytes.subarray(0, 4096).indexOf(0)
  if (nul >= 0) return badPlan(`line ${lineOf(bytes, nul)}`, 'not-utf8', 'NUL')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const at = firstInvalid(bytes)
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
    return badPlan(`line ${lineOf(bytes, at)}`, 'not-utf8', `0x${byte}`)
  }
}

/** UTF-16 with its mark. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** The line a byte is in, from 1. */
export function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++
  return line
}

/** The first byte no UTF-8 text has there. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  const isValid = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isValid(middle)) low = middle
    else high = middle - 1
  }
  return low
}
