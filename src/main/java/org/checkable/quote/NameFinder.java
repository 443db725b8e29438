package org.checkable.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.Token;

/**
 * Finds names: runs of capitalised words with their particles and initials, titles told apart. At
 * the beginning of a sentence, where everything is capitalised, a lone word is a name only if the
 * article writes it so elsewhere or a word list knows it.
 */
final class NameFinder {
  private static final Set<String> PARTICLES =
      Set.of("de", "la", "van", "von", "der", "den", "bin", "al", "el", "du", "da", "dos", "di");
  private static final Set<String> NAMES_BEGIN =
      Set.of("new", "first", "united", "south", "north", "west", "east", "international");

  private final TokenLine words;

  /** Words that stand capitalised inside sentences of this article, in lower case. */
  private final Set<String> seenCapitalised = new HashSet<>();

  private final boolean[] titleCase;
  private final List<Run> runs = new ArrayList<>();

  private NameFinder(TokenLine words) {
    this.words = words;
    this.titleCase = new boolean[words.sentences().size()];
  }

  static List<Run> runs(TokenLine words) {
    NameFinder finder = new NameFinder(words);
    finder.look();
    int place = 0;
    while (place < words.count()) {
      place = finder.next(place);
    }
    return finder.runs;
  }

  private void look() {
    for (int sentence = 0; sentence < titleCase.length; sentence++) {
      int capitalised = 0;
      int all = 0;
      for (int place = words.from(sentence); place < words.to(sentence); place++) {
        Token token = words.token(place);
        if (token.isWord() && token.text().length() > 3) {
          all++;
          capitalised += token.isCapitalised() ? 1 : 0;
        }
      }
      titleCase[sentence] =
          all > 2
              && capitalised * 10 >= all * 7
              && !words.lower(words.to(sentence) - 1).equals(".");
      if (!titleCase[sentence]) {
        for (int place = words.from(sentence); place < words.to(sentence); place++) {
          if (words.token(place).isCapitalised() && !words.opensSentence(place)) {
            seenCapitalised.add(words.lower(place));
          }
        }
      }
    }
  }

  /** Reads the run at a place, if one begins there; the place to go on from. */
  private int next(int place) {
    if (!begins(place)) {
      return place + 1;
    }
    int end = place + 1;
    int next;
    while ((next = joined(place, end)) > end) {
      end = next;
    }
    cut(place, end);
    return end;
  }

  private boolean begins(int place) {
    Token token = words.token(place);
    String lower = token.lower();
    if (!isNameWord(place)) {
      return false;
    }
    boolean inTitleCase = titleCase[words.sentenceOf(place)];
    boolean opens = words.opensSentence(place);
    if (words.is(place, Sense.OPENER)) {
      return NAMES_BEGIN.contains(lower) && isNameWord(place + 1) && !inTitleCase;
    }
    if (!opens && !inTitleCase) {
      return true;
    }
    return seenCapitalised.contains(lower)
        || words.isFirstName(place)
        || (words.isTitle(place) && isNameWord(afterDot(place + 1)))
        || words.is(place, Sense.PLACE)
        || words.is(place, Sense.NATION)
        || isAcronym(token.text())
        || (opens && !inTitleCase && isNameWord(place + 1));
  }

  static boolean isAcronym(String text) {
    return text.length() > 1
        && text.length() < 7
        && text.equals(text.toUpperCase(Locale.ROOT))
        && Character.isLetter(text.charAt(1));
  }

  private boolean isNameWord(int place) {
    if (place >= words.count() || !words.token(place).isCapitalised()) {
      return false;
    }
    String lower = words.lower(place);
    return !words.is(place, Sense.CALENDAR) && !lower.equals("i") && !isContraction(lower);
  }

  private static boolean isContraction(String lower) {
    return lower.startsWith("i'")
        || lower.endsWith("n't")
        || lower.endsWith("'re")
        || lower.endsWith("'ve")
        || lower.endsWith("'ll");
  }

  private int afterDot(int place) {
    return words.lower(place).equals(".") && words.touch(place) ? place + 1 : place;
  }

  /** The end of the run if what stands at its present end belongs to it, else that end. */
  private int joined(int start, int end) {
    if (end >= words.count() || words.sentenceOf(end) != words.sentenceOf(start)) {
      return end;
    }
    String last = words.lower(end - 1);
    String lower = words.lower(end);
    if (lower.equals(".") && words.touch(end)) {
      boolean abbreviates = last.length() == 1 || words.isTitle(end - 1);
      return abbreviates && sameSentence(start, end + 1) && isNameWord(end + 1) ? end + 2 : end;
    }
    if (isNameWord(end)) {
      boolean breaks = words.is(end, Sense.OPENER) && !NAMES_BEGIN.contains(lower);
      boolean known = !titleCase[words.sentenceOf(end)] || seenCapitalised.contains(lower);
      return breaks || !known ? end : end + 1;
    }
    if (lower.equals("of") || lower.equals("for")) {
      boolean office =
          words.is(end - 1, Sense.BODY) || words.isTitle(end - 1) || last.equals("department");
      int after = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
      return office && sameSentence(start, after) && isNameWord(after) ? after + 1 : end;
    }
    if (PARTICLES.contains(lower) || lower.equals("&")) {
      int after = PARTICLES.contains(words.lower(end + 1)) ? end + 2 : end + 1;
      return sameSentence(start, after) && isNameWord(after) ? after + 1 : end;
    }
    return end;
  }

  private boolean sameSentence(int start, int place) {
    return place < words.count() && words.sentenceOf(place) == words.sentenceOf(start);
  }

  /** Tells titles from names in a run, and cuts off what is neither. */
  private void cut(int start, int end) {
    int from = start;
    while (from < end && words.is(from, Sense.NATION) && end - from > 1) {
      from++;
    }
    if (from == end - 1 && words.is(from, Sense.NATION)) {
      return;
    }
    if (isBody(start, end)) {
      runs.add(new Run(start, start, end));
      return;
    }
    int title = -1;
    for (int place = end - 1; place >= from && title < 0; place--) {
      title = words.isTitle(place) ? place : -1;
    }
    if (title < 0) {
      boolean person = from > start && words.isFirstName(from);
      runs.add(new Run(person ? from : start, person ? from : start, end));
      return;
    }
    int name = afterTitle(title, end);
    int first = title;
    while (first > from && isTitlePart(first - 1)) {
      first--;
    }
    if (first > from && !words.lower(first - 1).equals("of")) {
      cutAffiliation(from, first);
    }
    if (name < end) {
      runs.add(new Run(first, name, end));
    }
  }

  /** "Riverside University", "Ministry of Health"; not "Treasury Secretary Mark Hale". */
  private boolean isBody(int start, int end) {
    return words.is(end - 1, Sense.BODY)
        || (words.is(start, Sense.BODY)
            && (words.lower(start + 1).equals("of") || words.lower(start + 1).equals("for")));
  }

  private boolean isTitlePart(int place) {
    String lower = words.lower(place);
    return words.isTitle(place)
        || lower.equals(".")
        || lower.equals("prime")
        || lower.equals("vice")
        || lower.equals("foreign")
        || lower.equals("general")
        || lower.equals("press")
        || lower.equals("defense")
        || lower.equals("first");
  }

  private int afterTitle(int title, int end) {
    int name = Math.min(end, afterDot(title + 1));
    // "Miss River Anna Hale": the name begins at the first name.
    if (end - name > 2 && !isFirst(name) && isFirst(name + 1)) {
      return name + 1;
    }
    if (name < end && words.lower(name).equals("of")) {
      int complement = words.lower(name + 1).equals("the") ? name + 2 : name + 1;
      name = Math.min(end, complement + 1);
      // "Secretary of Homeland Security Jeh Johnson": the name begins at a known first name.
      for (int place = name; place < end - 1; place++) {
        if (words.isFirstName(place)) {
          return place;
        }
      }
    }
    return name;
  }

  private boolean isFirst(int place) {
    return words.isFirstName(place);
  }

  private void cutAffiliation(int from, int to) {
    if (!words.is(from, Sense.OPENER)) {
      runs.add(new Run(from, from, to));
    }
  }
}
