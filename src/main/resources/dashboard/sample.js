// An article of our own invention, for whoever has none at hand.

export const SAMPLE = {
  title: "Tram line to the harbour opens two years late",
  publishedAt: "2026-03-12",
  text: [
    "The new tram line between Ostby and its harbour opened on Thursday, two years later than planned, the city’s transport " +
      "office said.",
    "The line is 7.4 kilometres long and cost 312 million euros, 48 million more than the council approved in 2021. “We " +
      "carried 9,000 passengers on the first morning,” said Lena Markusson, who heads the transport office. That is more than " +
      "the old bus line carried in a week, she said.",
    "The opposition doubts that. Per Dahl of the Citizens’ List said ridership would fall by half once the free month ends. " +
      "In the neighbouring city of Holmvik, he said, fares rose by 20 percent in the first year after its tram opened.",
    "According to the national statistics office, car traffic in Ostby fell by 6 percent between 2019 and 2025, the " +
      "sharpest drop of any city in the country. Is that the tram’s doing? Nobody knows yet.",
    "Mayor Ida Renn called the line the best investment in the city’s history. The next line, to the university, is to open " +
      "in 2029.",
  ].join("\n\n"),
};
