/** Words of grammar, which stand in every English text: articles, pronouns, prepositions, conjunctions, auxiliaries. Folded. */
const functionWords = new Set(
  `a an the this that these those i you he she it we they me him her us them my your his its our their mine hers ours theirs
  who whom whose which what where when why how there here and or but nor so yet if then than as at by for from in into of off
  on onto out over to up with within without about above after against along among around before behind below beneath beside
  between beyond despite down during except inside near outside past since through throughout till toward towards under until
  upon via while because although though unless whether is am are was were be been being do does did done doing have has had
  having will would shall should can could may might must not no n't only also just very more most much many such some any all
  each every both either neither one own same other another too again once said says say saying told it's he's that's i'm we're
  don't didn't isn't wasn't`.split(/\s+/),
)

export const isFunctionWord = (folded: string): boolean => functionWords.has(folded)
