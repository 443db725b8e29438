package org.checkable.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.quote.Figure.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names of an article together: which of them are one person or body. Full names first,
 * then what is short for them: a surname, a first name, an acronym, the last word of a body's name.
 */
final class Gathering {
  private static final Set<String> SPEAKS =
      Set.of(
          "said", "says", "told", "added", "asked", "tweeted", "wrote", "who", "warned", "noted");
  private static final Set<String> PLACE_PARTS =
      Set.of(
          "new",
          "north",
          "south",
          "east",
          "west",
          "central",
          "los",
          "las",
          "san",
          "santa",
          "saint",
          "st",
          "great",
          "upper",
          "lower",
          "northern",
          "southern",
          "eastern",
          "western",
          "greater");

  private static final Set<String> FIRMS =
      Set.of(
          "inc",
          "corp",
          "co",
          "ltd",
          "llc",
          "plc",
          "group",
          "holdings",
          "company",
          "bank",
          "airlines",
          "airways",
          "motors",
          "technologies",
          "industries",
          "systems",
          "energy",
          "news");

  private static final int MANY = 3;

  private final TokenLine words;
  private final Lexicon lexicon;
  private final List<Run> runs;

  /** All who may be meant by each run, the likeliest first. */
  private final List<List<Figure>> meant = new ArrayList<>();

  private final Map<String, Figure> full = new LinkedHashMap<>();
  private final Map<String, List<Figure>> byPart = new HashMap<>();
  private final Map<Figure, Integer> count = new HashMap<>();
  private final Map<Figure, Integer> firstRun = new HashMap<>();

  private Gathering(TokenLine words, Lexicon lexicon, List<Run> runs) {
    this.words = words;
    this.lexicon = lexicon;
    this.runs = runs;
  }

  /** For each run those who may be meant, the likeliest first, at least one. */
  static List<List<Figure>> of(TokenLine words, Lexicon lexicon, List<Run> runs) {
    Gathering gathering = new Gathering(words, lexicon, runs);
    gathering.fullNames();
    gathering.shortNames();
    return gathering.meant;
  }

  private void fullNames() {
    Map<String, Run> longest = new LinkedHashMap<>();
    for (Run run : runs) {
      if (isFull(run)) {
        longest.merge(key(run), run, (one, other) -> length(other) > length(one) ? other : one);
      }
    }
    longest.forEach((key, run) -> enter(key, figure(run)));
    for (int index = 0; index < runs.size(); index++) {
      Run run = runs.get(index);
      Figure figure = isFull(run) ? full.get(key(run)) : null;
      if (figure != null) {
        firstRun.putIfAbsent(figure, index);
        learn(figure, run);
        count.merge(figure, 1, Integer::sum);
      }
    }
    addAcronyms();
  }

  private boolean isFull(Run run) {
    return run.to() - run.name() > 1;
  }

  private int length(Run run) {
    return words.span(run.name(), run.to()).length();
  }

  /** First and last word: "Donald J. Trump" and "Donald Trump" are one. */
  private String key(Run run) {
    String first = words.lower(run.name());
    return words.isFirstName(run.name()) && run.to() - run.name() < 5
        ? first + " " + words.lower(run.to() - 1)
        : words.slice(run.name(), run.to()).toLowerCase(Locale.ROOT);
  }

  private Figure figure(Run run) {
    return new Figure(
        words.slice(run.name(), run.to()), words.span(run.name(), run.to()), sort(run));
  }

  private void enter(String key, Figure figure) {
    full.put(key, figure);
    if (figure.sort == Sort.PLACE) {
      return;
    }
    addPart(figure.surname(), figure);
    if (figure.sort == Sort.PERSON) {
      addPart(figure.parts[0], figure);
    } else if (figure.sort == Sort.BODY) {
      addPart(figure.parts[0], figure);
      figure.nouns.addAll(kinds(figure));
    }
  }

  private List<String> kinds(Figure body) {
    List<String> kinds = new ArrayList<>();
    for (String part : body.parts) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (lexicon.of(lower).has(Sense.KIND)) {
        kinds.add(lower);
      } else if (Set.of("inc", "corp", "ltd", "co", "group", "holdings", "plc").contains(lower)) {
        kinds.add("company");
      }
    }
    return kinds;
  }

  private void addPart(String part, Figure figure) {
    List<Figure> known =
        byPart.computeIfAbsent(part.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
    if (!known.contains(figure) && known.size() < MANY * MANY) {
      known.add(figure);
    }
  }

  /** "Federal Bureau of Investigation (FBI)", and its initials without brackets too. */
  private void addAcronyms() {
    for (Figure figure : full.values()) {
      if (figure.parts.length > 2 || figure.sort == Sort.BODY) {
        StringBuilder initials = new StringBuilder();
        for (String part : figure.parts) {
          if (Character.isUpperCase(part.charAt(0))) {
            initials.append(part.charAt(0));
          }
        }
        if (initials.length() > 2) {
          addPart(initials.toString(), figure);
        }
      }
    }
    for (Run run : runs) {
      int place = run.to() + 1;
      if (isFull(run)
          && words.lower(run.to()).equals("(")
          && words.lower(place + 1).equals(")")
          && NameFinder.isAcronym(words.token(place).text())) {
        Figure figure = full.get(key(run));
        if (figure != null) {
          addPart(words.token(place).text(), figure);
        }
      }
    }
  }

  private void shortNames() {
    // Titled surnames first: "President Stone" may be somebody of her own, and "Stone" means her.
    for (int pass = 0; pass < 2; pass++) {
      for (int index = 0; index < runs.size(); index++) {
        Run run = runs.get(index);
        boolean titled = run.from() < run.name();
        if (pass == 0) {
          Figure figure = isFull(run) ? full.get(key(run)) : null;
          boolean known = figure != null;
          meant.add(known ? List.of(figure) : titled ? meantBy(run, index) : List.of());
        } else if (meant.get(index).isEmpty()) {
          meant.set(index, meantBy(run, index));
        }
      }
    }
  }

  private List<Figure> meantBy(Run run, int index) {
    String lower = words.lower(run.name());
    Figure.Gender gender = titleGender(run);
    List<Figure> known =
        byPart.getOrDefault(lower, List.of()).stream()
            .filter(figure -> figure.gender.fits(gender) && !comesTooLate(figure, run, index))
            .filter(figure -> fitsShort(run, lower, figure))
            .sorted(
                (one, other) ->
                    Integer.compare(count.getOrDefault(other, 0), count.getOrDefault(one, 0)))
            .toList();
    if (known.isEmpty()) {
      Figure alone = full.computeIfAbsent(lower, key -> figure(run));
      learn(alone, run);
      count.merge(alone, 1, Integer::sum);
      if (run.from() < run.name()) {
        addPart(lower, alone);
      }
      return List.of(alone);
    }
    // The press calls by surname whom it writes about most: three times as often is clear.
    if (known.size() > 1
        && count.getOrDefault(known.get(0), 0) >= MANY * count.getOrDefault(known.get(1), 0)) {
      return List.of(known.getFirst());
    }
    if (known.size() == 1) {
      learn(known.getFirst(), run);
    }
    return known;
  }

  /** "President Stone" before anybody named Mary Stone: the press gives full names first. */
  private boolean comesTooLate(Figure figure, Run run, int index) {
    return run.from() < run.name()
        && titleGender(run) == Figure.Gender.UNKNOWN
        && !isTitleCase(run)
        && firstRun.getOrDefault(figure, 0) > index;
  }

  private boolean isTitleCase(Run run) {
    return words.sentences().get(words.sentenceOf(run.name())).part() != Part.BODY;
  }

  /** A city is not short for a body named after it, nor a first name for a body. */
  private boolean fitsShort(Run run, String lower, Figure figure) {
    boolean place = words.is(run.name(), Sense.PLACE);
    boolean last = figure.surname().toLowerCase(Locale.ROOT).equals(lower);
    return switch (figure.sort) {
      case PERSON -> !place || last || run.from() < run.name();
      case BODY ->
          NameFinder.isAcronym(words.token(run.name()).text())
              || (last && words.is(run.name(), Sense.BODY))
              || (!last
                  && !place
                  && !words.isFirstName(run.name())
                  && !words.is(run.name(), Sense.NATION)
                  && (isFirm(figure) || isOffice(figure)));
      case PLACE, OTHER -> false;
    };
  }

  /** "Acme" is Acme Holdings; "Immigration" is not Immigration Services. */
  private static boolean isFirm(Figure figure) {
    return figure.parts.length == 2 && FIRMS.contains(figure.parts[1].toLowerCase(Locale.ROOT));
  }

  /** "The Church" is the Church of Ireland, "the Ministry" that of Health. */
  private boolean isOffice(Figure figure) {
    return figure.parts[1].equals("of")
        && lexicon.of(figure.parts[0].toLowerCase(Locale.ROOT)).has(Sense.BODY);
  }

  private Figure.Gender titleGender(Run run) {
    for (int place = run.from(); place < run.name(); place++) {
      Figure.Gender gender = words.gender(place);
      if (gender != Figure.Gender.UNKNOWN) {
        return gender;
      }
    }
    return Figure.Gender.UNKNOWN;
  }

  private void learn(Figure figure, Run run) {
    if (run.from() < run.name() && figure.sort != Sort.BODY) {
      figure.sort = Sort.PERSON;
    }
    if (figure.gender == Figure.Gender.UNKNOWN) {
      figure.gender = titleGender(run);
    }
    if (figure.gender == Figure.Gender.UNKNOWN && figure.sort == Sort.PERSON) {
      figure.gender = lexicon.of(figure.parts[0].toLowerCase(Locale.ROOT)).gender();
    }
  }

  private Sort sort(Run run) {
    int first = run.name();
    int last = run.to() - 1;
    if (words.is(last, Sense.BODY) || words.is(first, Sense.BODY)) {
      return Sort.BODY;
    }
    boolean one = run.to() - run.name() == 1;
    if (run.from() < run.name() || (!one && words.isFirstName(first))) {
      return Sort.PERSON;
    }
    boolean place = words.is(last, Sense.PLACE);
    if (words.lower(first).equals("united") || (place && (one || isPlacePart(first)))) {
      return Sort.PLACE;
    }
    if (place && words.is(run.from() - 1, Sense.PREPOSITION)) {
      return Sort.PLACE;
    }
    if (one && NameFinder.isAcronym(words.token(run.name()).text())) {
      return Sort.BODY;
    }
    if (one && words.isFirstName(first)) {
      return Sort.PERSON;
    }
    if (words.lower(run.from() - 1).equals("the")) {
      return Sort.OTHER;
    }
    boolean speaks = SPEAKS.contains(words.lower(run.to())) || isAged(run.to());
    return speaks && !words.is(last, Sense.NATION) ? Sort.PERSON : Sort.OTHER;
  }

  /** "New York", "Los Angeles"; "Ada Paris" is a person. */
  private boolean isPlacePart(int first) {
    return PLACE_PARTS.contains(words.lower(first))
        || words.is(first, Sense.PLACE)
        || words.is(first, Sense.NATION);
  }

  /** "Quinn Doe, 25, said". */
  private boolean isAged(int place) {
    return words.lower(place).equals(",")
        && words.lower(place + 2).equals(",")
        && words.lower(place + 1).length() == 2
        && Character.isDigit(words.lower(place + 1).charAt(0));
  }

  static @Nullable Figure only(List<Figure> meant) {
    return meant.size() == 1 ? meant.getFirst() : null;
  }
}
