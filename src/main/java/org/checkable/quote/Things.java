package org.checkable.quote;

import java.util.List;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Lexicon.Sense;
import org.jspecify.annotations.Nullable;

/** Speech as a thing that somebody has: "Hale's claim that ...", "their fear that ...". */
final class Things {
  private static final int ADJECTIVES = 3;

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;
  private final Subjects subjects;
  private final Contents contents;

  Things(TokenLine words, Marks marks, Cues cues, Subjects subjects, Contents contents) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.subjects = subjects;
    this.contents = contents;
  }

  /** The speech of the noun at a place, if it has an owner and says what. */
  @Nullable Frame at(Unit unit, int noun) {
    Cue cue = cues.thingAt(words, noun);
    if (cue == null || !words.lower(noun + 1).equals("that")) {
      return null;
    }
    Places owner = owner(unit, noun);
    List<Places> content = contents.after(noun + 1, unit.to());
    return owner == null || content.isEmpty()
        ? null
        : new Frame(owner, new Places(noun, noun + 1), content, "possessive-noun");
  }

  /** Whose it is: a name with "'s", or "his", up to a few adjectives before. */
  private @Nullable Places owner(Unit unit, int noun) {
    for (int place = noun - 1; place >= Math.max(unit.from(), noun - ADJECTIVES); place--) {
      String lower = words.lower(place);
      if (marks.holds(place)) {
        return null;
      }
      switch (lower) {
        case "his", "her", "their", "its", "my", "our" -> {
          return new Places(place, place + 1);
        }
        case "'s", "'" -> {
          return subjects.nameBefore(place, unit.from());
        }
        default -> {}
      }
      if (words.is(place, Sense.BOUNDARY) || words.is(place, Sense.BE) || !words.isWord(place)) {
        return null;
      }
    }
    return null;
  }
}
