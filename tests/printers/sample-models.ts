import { loadModel } from '../../printers/models.ts'
import type { PrinterModel } from '../../printers/printer.ts'

/** A model that is shipped. */
export async function modelNamed(name: string): Promise<PrinterModel> {
  const model = await loadModel(name)
  if (model === null) throw new Error(`no model ${name}`)
  return model
}
