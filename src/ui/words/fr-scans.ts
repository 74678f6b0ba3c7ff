import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const frScans: ScanWords = {
  unknown: 'Code inconnu : {code}',
  ticketUnknown: "Ce billet n'existe pas : {code}",
  ticketReplaced: 'Ce billet a été réimprimé : son code est annulé.',
  finishFirst: "Terminez ou fermez d'abord ceci, puis scannez de nouveau.",
  learned: plural({
    one: '{till} connaît {count} caractère de sa disposition.',
    other: '{till} connaît {count} caractères de sa disposition.',
  }),
  scanner: 'Lecteur',
  scannerBack: 'Le lecteur fonctionne de nouveau.',
  faults: {
    'not-found': 'non branché',
    'not-permitted': 'accès refusé',
    busy: 'occupé par un autre programme',
    'module-missing': 'pilote manquant',
    unplugged: 'débranché',
  },
}
