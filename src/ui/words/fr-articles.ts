/** Articles, in French. */
import type { ArticleWords } from './en-articles.ts'
import { plural } from './plural.ts'

export const frArticles: ArticleWords = {
  screens: { articles: 'Articles' },
  commands: {
    articles: 'Articles',
    'take-article': 'Prendre',
    'take-nth': 'Prendre',
    'drop-article': 'Un de moins',
    'next-tab': 'Suivant',
    'previous-tab': 'Précédent',
  },
  help: {
    articles: 'Articles : un onglet par type, vendus avec des billets ou seuls',
    'take-article': "Mettre un exemplaire de l'article choisi dans le panier",
    'take-nth': 'Mettre le premier, le deuxième ... article dans le panier',
    'drop-article': "Retirer un exemplaire de l'article choisi du panier",
    'next-tab': 'Les articles du type suivant',
    'previous-tab': 'Les articles du type précédent',
  },
  none: "Aucun article n'est en vente.",
  taken: '{name} : {count} dans le panier, {total} en tout.',
  gone: "{name} n'est plus dans le panier.",
  sold: 'Vendu, {total}. Code {code}.',
  pieces: plural({ one: '{count} article', many: '{count} articles', other: '{count} articles' }),
  eanUnknown: 'Article inconnu. Administrateur : guichet article add --ean {code}',
  refusals: {
    'article-unknown': 'Il n\'y a pas d\'article "{article}".',
    'article-exists': 'L\'article "{article}" existe déjà.',
    'article-not-on-sale': '"{article}" n\'est plus en vente ; il a quitté le panier.',
  },
}
