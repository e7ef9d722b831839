/** Words that belong to the surname after them: de la Cruz, van der Berg, Mc Carthy, O' Brien, фон Берг. */
const PARTICLES = new Set(
  (
    "de del la las lo los da das do dos du des d' di della delle degli dei dello le les l' " +
    "van von vom zu zum zur der den ter ten te of af av mc mac o' fitz st st. saint san santa santo " +
    'al el bin ibn bint abu фон ван де дер ден да ди дю ла ле ибн бин аль эль'
  ).split(' '),
)

const APOSTROPHES = /[’ʼ`´]/g

export const isNameParticle = (word: string): boolean =>
  PARTICLES.has(word.toLowerCase().replace(APOSTROPHES, "'"))
