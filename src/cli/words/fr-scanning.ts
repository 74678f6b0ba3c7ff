/** Les sous-commandes des lecteurs et de la configuration des terminaux, en français. */
export const frScanning = {
  groups: {
    scanner: 'Lecteurs des caisses',
    'setup-code': 'Codes QR qui configurent les terminaux',
  },
  commands: {
    'scanner set': "Définir les lecteurs d'une caisse",
    'scanner list': 'Lister les lecteurs branchés',
    'scanner test': "Attendre un code d'un lecteur et l'afficher",
    'scanner calibrate': 'Apprendre à une caisse la disposition du clavier sous laquelle son lecteur tape',
    'setup-code make': "Faire un code QR qui configure un terminal ; il se lit à l'écran de connexion",
    'setup-code apply': "Configurer un terminal avec les chiffres d'un code",
  },
  options: {
    scannerAddress: 'Adresse : keyboard:?prefix=aim, hid:05e0:1300, serial:/dev/ttyACM0 ; "" pour aucun',
    scannerSeconds: "Durée de l'attente en secondes",
    typedText: "Ce que le lecteur a tapé du code ; lu sur l'entrée standard à défaut",
    pngFile: 'Écrire aussi le code en image dans ce fichier',
    setupLanguage: 'Langue : en, bg, ru, fr ou de',
    setupHall: 'Ne lister que les événements de cette salle ; nom ou identifiant',
    setupOutlet: 'Point de vente de la caisse, par son nom',
    setupTickets: "Adresse de l'imprimante de billets",
    setupReceipts: "Adresse de l'imprimante de reçus",
    setupHours: 'Durée de validité du code en heures',
  },
  answers: {
    scannersSet: '{till} : {scanners}',
    scanThis: 'Lisez ce code, puis tapez Entrée si le lecteur ne le fait pas.',
    nothingScanned: "Rien n'a été lu.",
    setupMade: "Code {number} pour {till}, valable jusqu'au {until} : {code}",
    setupApplied: '{till} est configurée.',
  },
}
