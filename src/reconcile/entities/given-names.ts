import { latin } from './spelling.ts'

const nicknameGroups = `alexander alex aleksandr sasha alejandro
alexandra sasha alejandra alex
oleksiy oleksii alexei aleksei alexey aleksey alyosha
michael mike mikhail misha
william bill billy will
robert bob bobby rob
richard dick rick
james jim jimmy
joseph joe josef
john jack johnny
thomas tom tommy
edward ed ted eddie
elizabeth liz beth betty bettie lisa
katherine kate katie kathy catherine
margaret maggie peggy meg
charles charlie chuck
daniel dan danny
david dave davit dawid davyd
samuel sam
benjamin ben
nicholas nick
anthony tony
andrew andy drew
christopher chris
steven steve stephen
gregory greg
matthew matt
timothy tim
kenneth ken
ronald ron
donald don
patrick pat paddy
susan sue
jennifer jen jenny
victoria vicky
vladimir volodya
dmitri dima
francisco paco
jose pepe
antonio toni
ignacio nacho
jeffrey jeff
gerald gerry jerry
lawrence larry
raymond ray
frederick fred
eugene gene
philip phil
peter pete
barbara barb
deborah debbie
pamela pam
judith judy
theodore ted
zachary zach
nathaniel nate
joshua josh
jacob jake
abraham abe
leonard leo len
rebecca becky
alfred alf fred
alexandros alexis
charlotte lottie
giuseppe beppe
guillermo memo
maurice mo
kathryn katie kathy kate
ernest ernie
arthur art
harold harry
henry harry hank
francis frank
walter walt wally
caroline carrie
dorothy dot dottie
florence flo
eleanor nell nellie ellie
louis lou
louise lou
martha patty
mary molly polly
sarah sally sadie
ann nancy annie
helen nell
john ian
luigi gigi
salvatore totò toto
enrique quique
jesus chucho
manuel manolo
mercedes merche
dolores lola
concepcion concha
maria mariya marija masha
ekaterina katya
tatiana tatyana tanya
anastasia nastya
ivan vanya
nikolai kolya
konstantin kostya
evgeny zhenya
sergei seryozha`

// Spellings of one given name that no rule of sounds joins without joining too much.
const spellingGroups = `
mohammed muhammad mohamed mohammad mohamad muhammed mohammod
youssef yusuf yousef yousif yussuf yusef
jamal gamal
aisha ayesha aicha
haim chaim hayim
suleiman sulaiman soliman sulayman
mustafa mostafa moustapha
abdullah abdallah abdulla
dzhamal jamal
mohammed muhammad mohamed mohammad mohamad muhammed mohammod mhmd
youssef yusuf yousef yousif yussuf yusef ywsf
yevhen yevgeny evgeny evgeni yevgeni evgenij eugene
mykola nikolai nikolay nikolaj
volodymyr vladimir wladimir
yuliya yulia julia iulia
yaakov yakov jacob jakob iakov
giannis yiannis ioannis yannis
oleksandr olexandr alexander aleksandr
olena elena yelena
kateryna katerina ekaterina yekaterina
mykhailo mikhail mihail
petro pyotr petr
pavlo pavel
andriy andrii andrei andrey andrij
boyko boiko`

const nicknames = `${nicknameGroups}${spellingGroups}`.split('\n').map(line => new Set(line.split(' ')))

/** Short forms and spellings of one given name. */
export function areNicknames(a: string, b: string): boolean {
  const [x, y] = [latin(a), latin(b)]
  return nicknames.some(group => group.has(x) && group.has(y))
}
