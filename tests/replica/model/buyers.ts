import type { Random } from './random.ts';
import type { Buyer } from './store.ts';

type Person = readonly [name: string, country: string, street: string];

const PEOPLE: readonly [Person, ...Person[]] = [
  ['Oliver Bennett', 'GB', '17 Marsh Lane, Leeds'],
  ['Hannah Schröder', 'DE', 'Lindenweg 4, Kassel'],
  ['José María Ñúñez', 'CL', 'Av. Los Aromos 882, Talca'],
  ['Dmitri Sokolovsky', 'KZ', 'ul. Abaya 31, Karaganda'],
  ['Camila Figueiredo Rocha', 'BR', 'Rua das Acácias 190, Curitiba'],
  ['Kim Soo-jin', 'KR', '52 Gwangnam-ro, Busan'],
  ['Małgorzata Wiśniewska', 'PL', 'ul. Polna 8, Lublin'],
  ['Jean-Luc Moreau', 'FR', '3 rue du Moulin, Angers'],
  ['Mohammed Al-Harbi', 'SA', 'King Fahd Rd 2207, Jeddah'],
  ['Yael Ben-Ami', 'IL', '9 HaNassi Blvd, Haifa'],
  ['Valentina Rossi', 'IT', 'Via dei Mille 45, Parma'],
  ['Lucía Hernández Prado', 'ES', 'Calle Olmo 12, Gijón'],
  ['Ethan Caldwell', 'US', '4821 Juniper Hollow Rd, Boise'],
];

/** What a buyer may have written: personal text that must never leave the page. */
export const NOTES: readonly [string, ...string[]] = [
  'Please pack it carefully, it is a birthday gift for my wife',
  'Call me before delivery please, door code 4471#',
  'Por favor no declarar valor alto en la aduana',
  'Можно положить подарок в посылку?',
  '请尽快发货，谢谢卖家朋友',
];

export function makeBuyer(random: Random): Buyer {
  const [name, country, street] = random.pick(PEOPLE);
  return {
    name,
    country,
    street,
    memberId: `2${random.digits(8)}`,
    mail: `buyer${random.digits(4)}@post.example`,
    phone: `+${random.digits(2)} 7${random.digits(2)} ${random.digits(3)} ${random.digits(4)}`,
  };
}
