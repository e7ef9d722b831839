const NOT_LETTERS = /[^\p{L}]/gu

/** The most common given names of adults, enough to tell most of them from family names. */
const GIVEN_NAMES = new Set(
  [
    // English
    'James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark',
    'Steven Paul Andrew Joshua Kevin Brian George Edward Jason Jeffrey Ryan Jacob Eric Stephen Peter Adam Alex Ben',
    'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley',
    'Emily Kimberly Michelle Amanda Melissa Laura Emma Olivia Anna Kate Jane Alice Helen Rachel Julia Sophie Grace',
    // Spanish
    'Antonio Manuel José Francisco Juan Javier Jesús Carlos Miguel Rafael Pedro Ángel Alejandro Fernando Luis Pablo',
    'Sergio Jorge Alberto Álvaro Diego Adrián Raúl Enrique Iván Rubén Víctor Óscar Andrés Ramón Ignacio Jaime Hugo',
    'María Carmen Josefa Isabel Ana Pilar Dolores Teresa Rosa Cristina Marta Lucía Elena Mercedes Paula Raquel Beatriz',
    'Luisa Eugenia Eduardo Victoria Rosario Lourdes Ángeles Belén Mar Jesús Concepción Antonia Manuela Teresa',
    'Sara Silvia Patricia Nuria Sofía Andrea Irene Rocío Montserrat Inés Alicia Julia Marina Daniela Valentina Camila',
    // Russian
    'Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Николай Владимир Павел Артём Роман Игорь Олег',
    'Виктор Юрий Денис Антон Константин Илья Кирилл Никита Виталий Валерий Егор Пётр Василий Анатолий Борис Григорий',
    'Анна Елена Мария Ольга Татьяна Наталья Ирина Екатерина Светлана Юлия Анастасия Марина Людмила Галина Дарья',
    'Валентина Надежда Ксения Виктория Евгения Оксана Любовь Вера Нина Полина София Лариса Алина Тамара Яна Наталия',
    'Валентин Лев Ян Мартин Демьян Кристина Арина Ангелина Карина Регина Антонина Альбина Сабина Василина',
    'Tatiana Olga Elena Irina Svetlana Ekaterina Anastasia Dmitry Sergey Alexey Andrey Mikhail Nikolay Vladimir Pavel',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
)

/** Whether the word, with or without its accents, is one of the most common given names. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(fold(word))

function fold(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(NOT_LETTERS, '')
}
