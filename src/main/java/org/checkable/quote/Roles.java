package org.checkable.quote;

import java.util.List;
import java.util.Set;
import org.checkable.quote.Figure.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.Token;

/**
 * Learns what people and bodies are: from their titles ("President Donald Trump"), from the noun
 * before a name ("spokeswoman Mary Hale"), from an apposition ("Mary Hale, the company's
 * spokeswoman,"). What is "former" is kept as a role, and "the president" then means somebody else.
 */
final class Roles {
  private static final int LONGEST = 14;
  private static final Set<String> AFTER_HEAD =
      Set.of(",", ".", ";", "of", "for", "at", "in", "who", "and", "to", "with", "from", "—", "-");

  private final TokenLine words;

  private Roles(TokenLine words) {
    this.words = words;
  }

  static void learn(TokenLine words, List<Run> runs, List<List<Figure>> meant) {
    Roles roles = new Roles(words);
    for (int index = 0; index < runs.size(); index++) {
      Figure figure = Gathering.only(meant.get(index));
      if (figure != null && figure.sort != Sort.PLACE) {
        roles.fromTitle(runs.get(index), figure);
        roles.fromNounBefore(runs.get(index), figure);
        roles.fromApposition(runs.get(index), figure);
      }
    }
  }

  private void fromTitle(Run run, Figure figure) {
    boolean office = false;
    boolean former = words.lower(run.from() - 1).equals("former");
    for (int place = run.from(); place < run.name(); place++) {
      String lower = words.lower(place);
      if (words.isRole(place)) {
        office = true;
        if (!former) {
          figure.nouns.add(lower);
        }
      }
    }
    if (office) {
      qualify(figure, run.from() - 1);
      takeRole(figure, (former ? "former " : "") + words.slice(run.from(), run.name()));
    }
  }

  private void qualify(Figure figure, int place) {
    if (words.is(place, Sense.NATION)) {
      figure.qualifiers.add(words.lower(place));
    }
  }

  private void fromNounBefore(Run run, Figure figure) {
    int noun = run.from() - 1;
    boolean comma = words.lower(noun).equals(",");
    if (comma) {
      noun--;
    }
    if (noun < 0 || !words.isRole(noun) || figure.sort == Sort.BODY) {
      return;
    }
    figure.sort = Sort.PERSON;
    int from = noun;
    while (from > words.from(words.sentenceOf(noun))
        && noun - from < LONGEST
        && describes(from - 1)) {
      from--;
    }
    boolean former = words.lower(from - 1).equals("former");
    boolean sought = words.lower(from - 1).equals("for") || words.lower(from - 1).equals("of");
    if (!former && !sought) {
      figure.nouns.add(words.lower(noun));
      qualify(figure, from);
    }
    learnGender(figure, noun);
    takeRole(figure, words.slice(former ? from - 1 : from, noun + 1));
  }

  private boolean describes(int place) {
    Token token = words.token(place);
    String lower = token.lower();
    return lower.equals("'s")
        || (token.isCapitalised()
            && !words.is(place, Sense.OPENER)
            && !words.is(place, Sense.CALENDAR))
        || words.isRole(place)
        || words.is(place, Sense.KIND);
  }

  private void fromApposition(Run run, Figure figure) {
    int from = run.to() + 1;
    if (!words.lower(run.to()).equals(",") || from >= words.count() || !opens(from)) {
      return;
    }
    int limit = Math.min(words.to(words.sentenceOf(run.name())), from + LONGEST);
    int head = -1;
    int place = from;
    for (; place < limit && !isEnd(words.lower(place)); place++) {
      boolean fits = figure.sort == Sort.BODY ? words.is(place, Sense.KIND) : words.isRole(place);
      if (head < 0
          && fits
          && place + 1 < words.count()
          && AFTER_HEAD.contains(words.lower(place + 1))) {
        head = place;
      }
    }
    if (head < 0 || place >= limit) {
      return;
    }
    if (figure.sort == Sort.OTHER) {
      figure.sort = Sort.PERSON;
    }
    learnGender(figure, head);
    if (!words.lower(from).equals("former") && !words.lower(from + 1).equals("former")) {
      figure.nouns.add(words.lower(head));
    }
    takeRole(figure, words.slice(from, place));
  }

  private boolean opens(int place) {
    String lower = words.lower(place);
    return Set.of("the", "a", "an", "his", "her", "its", "their", "former").contains(lower)
        || words.isRole(place)
        || words.is(place, Sense.NATION)
        || words.lower(place + 1).equals("'s")
        || words.lower(place + 2).equals("'s");
  }

  private static boolean isEnd(String lower) {
    return lower.equals(",") || lower.equals(".") || lower.equals(";") || lower.equals("who");
  }

  private void learnGender(Figure figure, int noun) {
    if (figure.gender == Figure.Gender.UNKNOWN) {
      figure.gender = words.gender(noun);
    }
  }

  private static void takeRole(Figure figure, String role) {
    if (figure.role == null) {
      figure.role = role;
    }
  }
}
