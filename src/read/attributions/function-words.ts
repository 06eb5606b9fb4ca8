/** The closed classes of English: the only words that the models may know by themselves. */
const words = `
a an the this that these those some any no every each all both either neither another such what which whose who whom
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself
ourselves themselves one ones someone somebody anyone anybody everyone everybody nobody none nothing something anything everything others other
be am is are was were been being have has had having do does did done doing 'm 're 's 've 'd 'll ’m ’re ’s ’ve ’d ’ll n't n’t not
can could may might must shall should will would ought wo ca to
about above across after against along amid among around as at before behind below beneath beside besides between beyond by despite down during
except for from in inside into like near of off on onto out outside over per since through throughout toward towards under until up upon
versus via with within without according because than
and or but nor yet so if whether though although while when where why how unless whereas once
again ago also already always away back else even ever far further here however indeed instead just later least less more most much never now
often only perhaps quite rather really recently simply soon still then there therefore thus together too very well yesterday today tomorrow
`

export const functionWords: ReadonlySet<string> = new Set(words.split(/\s+/u).filter(word => word !== ''))
