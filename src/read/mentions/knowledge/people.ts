/** Given names, titles and trades: what shows that a name is a person's. General knowledge, written for this project. */

const MEN = `
Aaron Abdul Abdullah Abraham Adam Ahmad Ahmed Alan Albert Alberto Alejandro Alex Alexander Alexei Alexey Alfred Ali Allen Amir Anatoly Andre Andrea Andreas Andrei Andres Andrew Andrey Andy Anthony Anton Antonio Ariel Arnold Arthur Artur Avi Barack Barry Ben Benjamin Bernard Bill Bob Boris Brad Brian Bruce Bryan Carl Carlo Carlos Charles Charlie Chris Christian Christopher Claude Colin Craig Dan Daniel Dario Dave David Dean Denis Dennis Diego Dieter Dmitri Dmitry Don Donald Doug Douglas Eduardo Edward Edwin Eli Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan Fernando Fidel Francesco Francis Francisco Franco Frank Fred Frederick Friedrich Gabriel Gary Gene Geoffrey Georg George Gerald Gerard Gerhard Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Hamid Hans Harold Harry Hassan Heinz Helmut Henri Henry Herbert Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Ismail Isaac Ivan Jack Jackson Jacob Jacques Jaime Jake Jakob James Jan Janez Jason Javier Jay Jean Jeff Jeffrey Jeremy Jerry Jesse Jesus Jim Jimmy Joachim Joao Joe Joel Johan Johann John Johnny Jon Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Julio Juri Justin Karl Keith Ken Kenneth Kevin Khaled Kim Klaus Kofi Konstantin Kurt Larry Lars Laurent Lawrence Lee Leo Leon Leonard Leonid Lewis Lopez Lorenzo Louis Lucas Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco Marcos Mario Mark Markus Martin Marvin Matt Matthew Matthias Maurice Max Maxim Mehmet Michael Michel Miguel Mikhail Mike Milan Milos Mohamed Mohammad Mohammed Muhammad Mustafa Nathan Neil Nelson Newt Nicholas Nick Nicolas Nikolai Noah Norman Oleg Oliver Omar Oscar Osama Otto Pablo Pascal Patrick Paul Paulo Pavel Pedro Per Pervez Peter Petr Phil Philip Philippe Pierre Piotr Rafael Ralph Ramon Randy Raul Ray Raymond Recep Rene Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roland Roman Ron Ronald Ross Roy Ruben Rudolf Rudy Russell Ryan Sadiq Saeb Saddam Sam Samir Samuel Scott Sean Serge Sergei Sergey Sergio Seth Shimon Silvio Simon Slobodan Stanley Stefan Stephen Steve Steven Stuart Sven Taylor Ted Terry Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Ulrich Umar Vaclav Victor Viktor Vincent Vladimir Walter Warren Wayne Werner Wilhelm William Willy Wolfgang Yasser Yitzhak Yuri Yusuf Zachary Zoran
`
const WOMEN = `
Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette Annie Antonia Audrey Barbara Beatrice Benazir Bernadette Beth Betty Beverly Brenda Bridget Carla Carmen Carol Caroline Carolyn Catherine Cecilia Celia Charlotte Cheryl Chloe Christina Christine Claire Clara Claudia Condoleezza Constance Cristina Cynthia Daniela Deborah Debra Denise Diana Diane Dolores Donna Dora Doris Dorothy Edith Eileen Elena Eleanor Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erin Estelle Esther Eva Eve Evelyn Fatima Fiona Florence Frances Francesca Gabriela Gail Galina Gina Gloria Grace Hannah Harriet Heather Heidi Helen Helena Hillary Ida Ingrid Irene Irina Isabel Isabella Jacqueline Jane Janet Janice Jean Jeanne Jennifer Jenny Jessica Jill Joan Joanna Jocelyn Josephine Joyce Juanita Judith Judy Julia Julie Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Kelly Kirsten Kristin Larissa Laura Lauren Leila Lena Leslie Lillian Linda Lisa Liz Lois Loretta Lori Louise Lucia Lucy Lydia Lyudmila Madeleine Maggie Margaret Margarita Maria Marianne Marie Marilyn Marina Martha Mary Maryam Maureen Megan Melania Melanie Melissa Mercedes Meredith Michelle Miriam Molly Monica Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora Olga Olivia Pamela Patricia Paula Pauline Peggy Petra Phyllis Priscilla Rachel Rebecca Regina Renata Rita Roberta Rosa Rosalind Rose Rosemary Roxanne Ruth Sabrina Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Sofia Sonia Sophia Sophie Stefania Stella Stephanie Susan Susanne Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tiffany Tina Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wanda Wendy Yolanda Yvonne Zoe
`

export type Gender = 'man' | 'woman'
const given = new Map<string, Gender | null>()
for (const name of MEN.trim().split(/\s+/u)) given.set(name, 'man')
// A name of both says nothing.
for (const name of WOMEN.trim().split(/\s+/u)) given.set(name, given.has(name) ? null : 'woman')

// “Anne-Lise”: two given names in one.
const plainGiven = (word: string): string =>
  given.has(word) || !word.includes('-') ? word : word.slice(0, word.indexOf('-'))
export const isGiven = (word: string): boolean => given.has(plainGiven(word))
export const genderOf = (word: string): Gender | null => given.get(plainGiven(word)) ?? null

/** Titles that stand before a name and are no part of it; those that tell a gender say so. */
const HONORIFICS: Readonly<Record<string, Gender | null>> = {
  mr: 'man',
  mister: 'man',
  sir: 'man',
  lord: 'man',
  monsieur: 'man',
  herr: 'man',
  señor: 'man',
  senor: 'man',
  king: 'man',
  prince: 'man',
  pope: 'man',
  father: 'man',
  mrs: 'woman',
  ms: 'woman',
  miss: 'woman',
  lady: 'woman',
  dame: 'woman',
  madame: 'woman',
  frau: 'woman',
  señora: 'woman',
  senora: 'woman',
  queen: 'woman',
  princess: 'woman',
  sister: 'woman',
  dr: null,
  prof: null,
  professor: null,
  doctor: null,
  rev: null,
  reverend: null,
  gen: null,
  lt: null,
  col: null,
  capt: null,
  maj: null,
  cmdr: null,
  adm: null,
  sgt: null,
  cpl: null,
  pvt: null,
  pfc: null,
  sen: null,
  rep: null,
  gov: null,
  hon: null,
  judge: null,
  justice: null,
  sheikh: 'man',
  ayatollah: 'man',
  imam: 'man',
  rabbi: null,
  cardinal: 'man',
  archbishop: null,
  bishop: null,
}
export const isHonorific = (word: string): boolean => Object.hasOwn(HONORIFICS, word.toLowerCase().replace(/\.$/u, ''))
export const honorificGender = (word: string): Gender | null =>
  HONORIFICS[word.toLowerCase().replace(/\.$/u, '')] ?? null

/** What one person is or does. The gender of the few that have one stands after a slash. */
const ROLES = `
president minister premier chancellor secretary governor mayor senator congressman/man congresswoman/woman lawmaker legislator deputy ambassador envoy diplomat consul chairman/man chairwoman/woman chair chairperson chief director head leader commander general admiral colonel major captain lieutenant sergeant corporal private marshal brigadier superintendent inspector constable sheriff officer policeman/man policewoman/woman spokesman/man spokeswoman/woman spokesperson official aide adviser advisor analyst expert economist professor teacher doctor nurse surgeon scientist researcher engineer lawyer attorney prosecutor judge justice magistrate coroner detective investigator witness victim suspect defendant gunman/man attacker bomber assassin killer hostage prisoner refugee migrant candidate nominee incumbent politician activist dissident rebel warlord fighter soldier pilot sailor skipper driver passenger worker farmer fisherman/man baker hairdresser shopkeeper owner manager executive founder entrepreneur banker trader investor broker publisher editor journalist reporter correspondent columnist photographer author writer novelist poet actor/man actress/woman singer musician conductor director producer artist painter player coach trainer striker midfielder defender goalkeeper champion skier runner swimmer cyclist boxer seed teammate king/man queen/woman prince/man princess/woman emperor/man sultan/man emir/man pope/man pontiff/man bishop archbishop cardinal priest pastor minister rabbi imam cleric ayatollah sheikh monk nun/woman man/man woman/woman boy/man girl/woman child teenager student pupil father/man mother/woman son/man daughter/woman brother/man sister/woman husband/man wife/woman widow/woman widower/man uncle/man aunt/woman cousin nephew/man niece/woman grandfather/man grandmother/woman friend neighbor neighbour resident colleague partner boss treasurer commissioner counsel clerk curator librarian architect astronaut cosmonaut chef designer guard ranger firefighter paramedic rescuer volunteer translator interpreter biographer historian philosopher chemist physicist biologist psychologist psychiatrist veterinarian dentist pharmacist negotiator mediator strategist pollster lobbyist whistleblower hacker smuggler trafficker dictator representative speaker whip comptroller undersecretary harbourmaster harbormaster postmaster headmaster/man headmistress/woman stationmaster provost warden bailiff alderman councillor councilor vicar rector ombudsman auditor helmsman/man dockworker docker miner electrician plumber carpenter mechanic welder strongman/man tycoon billionaire millionaire heir heiress/woman
`
const roles = new Map<string, Gender | null>(
  ROLES.trim()
    .split(/\s+/u)
    .map((entry): [string, Gender | null] => {
      const [word = '', gender] = entry.split('/')
      return [word, gender === 'man' || gender === 'woman' ? gender : null]
    }),
)
export const isRole = (word: string): boolean => roles.has(word.toLowerCase())
export const roleGender = (word: string): Gender | null => roles.get(word.toLowerCase()) ?? null

/** Many people under one word. */
const GROUPS = `
police officials authorities protesters protestors demonstrators militants rebels fighters soldiers troops forces guards rioters insurgents terrorists guerrillas militiamen gunmen activists supporters opponents critics residents villagers locals citizens civilians people workers employees staff students teachers doctors medics paramedics nurses firefighters rescuers volunteers witnesses survivors victims relatives families parents children women men boys girls passengers crew sailors fishermen farmers refugees migrants prisoners hostages inmates lawmakers legislators senators deputies ministers leaders diplomats experts analysts economists scientists researchers investigators prosecutors lawyers judges reporters journalists media investors traders shareholders lenders voters candidates politicians separatists loyalists extremists islamists hardliners reformers moderates settlers neighbors neighbours commanders officers agents aides advisers advisors executives managers owners players fans
`
const groups = new Set(GROUPS.trim().split(/\s+/u))
export const isGroup = (word: string): boolean => groups.has(word.toLowerCase())
