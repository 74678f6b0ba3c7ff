/** French words of articles in the shell. */
export const frArticles = {
  groups: { article: 'Articles : programmes, boissons, souvenirs' },
  commands: {
    'article add': 'Ajouter un article',
    'article list': 'Lister les articles',
    'article set': 'Changer un article, le mettre en vente ou non',
  },
  options: {
    articleName: 'Nom, comme le montrent la caisse et le reçu',
    articleType: "Type : l'onglet où il se trouve",
    articlePrice: 'Prix en centimes',
    articleEan: 'Numéro sous le code-barres : EAN-13, EAN-8 ou UPC-A ; "" pour aucun',
    articleOnSale: 'En vente : yes ou no',
    articleRename: 'Autre nom',
    sellArticle: 'Articles avec les places ou seuls, par nom, EAN ou id : "Programme=2" Eau',
    sellGiftCard: 'Cartes cadeau dans la même vente : CENTIMES pour une nouvelle, CODE=CENTIMES recharge',
  },
  answers: { articleSaved: 'Article {name} ({id})' },
}
