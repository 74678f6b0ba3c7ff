/** Bulgarian words of articles in the shell. */
export const bgArticles = {
  groups: { article: 'Артикули: програми, напитки, сувенири' },
  commands: {
    'article add': 'Добавя артикул',
    'article list': 'Показва артикулите',
    'article set': 'Променя артикул, пуска го в продажба или го спира',
  },
  options: {
    articleName: 'Име, както го виждат касиерът и бележката',
    articleType: 'Вид: разделът, в който стои',
    articlePrice: 'Цена в стотинки',
    articleEan: 'Номер под баркода: EAN-13, EAN-8 или UPC-A; "" за никакъв',
    articleOnSale: 'В продажба: yes или no',
    articleRename: 'Друго име',
    sellArticle: 'Артикули с местата или сами, по име, EAN или id: "Програма=2" Вода',
    sellGiftCard: 'Карти подарък в същата продажба: СТОТИНКИ за нова, КОД=СТОТИНКИ зарежда',
  },
  answers: { articleSaved: 'Артикул {name} ({id})' },
}
