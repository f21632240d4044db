/** Names as they are heard in an English city, put together by chance: nobody in particular. */
const FORENAMES = {
  F: 'Aaliyah Abigail Adaeze Aisha Alina Amelia Amina Anjali Beatrix Blessing Caitlin Chloe Daisy Ebony Eilidh Elif Emily Esme Fatima Freya Gabriela Grace Hafsa Hana Hannah Imogen Ines Ivy Jasmine Kayla Khadija Leila Lottie Mariam Maya Megan Mei Nadia Niamh Noor Olivia Oliwia Poppy Priya Rania Rosie Ruby Safiya Saoirse Simran Sofia Tamsin Temi Thea Wiktoria Yasmin Zainab Zara Zoë Zuzanna',
  M: 'Aarav Adam Alfie Amir Archie Arjun Ayaan Bilal Callum Charlie Daniel Dev Dylan Eesa Elijah Emeka Ethan Felix Finlay Frankie Gabriel George Hamza Harvey Haroon Ibrahim Idris Isaac Jacob Jakub Jayden Joseph Josiah Kacper Kai Kian Leo Liam Lucas Malachi Mateusz Max Mohammed Musa Nathan Noah Oscar Owen Rafael Rayan Reuben Ryan Sami Seán Tariq Theo Tobi Tom Yusuf Zachary',
} as const;

const SURNAMES =
  'Abara Adeyemi Ahmed Akhtar Ali Anand Appiah Ashby Atkins Bagley Bains Barlow Begum Bekele Bibi Blackwood Boateng Brannigan Byrne Chaudhry Chen Chowdhury Clifton Costa Coyle Dhillon Doyle Dudek Eaves Ekpo Ellery Fairclough Farah Fofana Garner Gill Grabowski Gupta Hale Haddad Hassan Holloway Hussain Ibeh Iqbal Islam Jankowski Jarvis Kapoor Kaur Kelleher Khan Kowalski Lal Larkin Lewandowski Lim Mahmood Marlow Mbeki Mensah Mirza Mistry Moyo Musa Nawaz Ndlovu Nowak Núñez O’Brien O’Neill Okafor Okonjo Osei Owusu Parekh Patel Pawlak Pereira Petrov Pryce Quigley Rahman Rashid Reddy Renshaw Rigby Saleh Sandhu Sesay Shah Sheikh Silva Singh Smith-Adjei Sroka Stubbs Suleiman Szabo Tanner Tariq Thorne Tran Uddin Varga Wójcik Walsh Warsame Whitlock Wren Yilmaz Zaman'.split(
    ' ',
  );

/** A forename and a surname, the same each time for the same number; no two below 1,000 share both. */
export function sampleName(n: number, sex: 'F' | 'M'): { readonly surname: string; readonly forename: string } {
  const forenames = FORENAMES[sex].split(' ');
  return {
    surname: SURNAMES[(n * 47) % SURNAMES.length] ?? '',
    forename: forenames[(n * 13 + Math.floor(n / SURNAMES.length) * 7) % forenames.length] ?? '',
  };
}
