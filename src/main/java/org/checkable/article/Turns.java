package org.checkable.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkable.text.Block;
import org.checkable.text.Clip;
import org.checkable.text.Part;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of a transcript. A text is one when every third paragraph or more, from the first
 * label to the last, begins with a label, and the labels are such as speak: roles, names in
 * capitals, or names of which most come again. A lone "London:" or a list of facts is none.
 */
final class Turns {
  /** Of so many paragraphs one has to have a label. */
  private static final int EACH = 4;

  private static final int FEWEST_NAMED = 3;

  /** Initials for a body rather than a name, unless they speak again. */
  private static final int LONGEST_INITIALS = 3;

  private final TurnLabels labels;

  Turns(RuleTable table) {
    this.labels = new TurnLabels(table);
  }

  /** What a text is made of when it is read as a transcript. */
  record Spoken(List<Block> blocks, Transcript transcript) {}

  /** The lines of a plain text that begin a turn; none where the text is no transcript. */
  Set<Integer> starts(String text) {
    List<Span> lines = Lines.groups(text).stream().flatMap(List::stream).toList();
    List<TurnLabels.@Nullable Label> found = labels(text, lines);
    Set<Integer> starts = new HashSet<>();
    if (isTranscript(text, found)) {
      for (int line = 0; line < lines.size(); line++) {
        if (found.get(line) != null) {
          starts.add(lines.get(line).start());
        }
      }
    }
    return starts;
  }

  /**
   * The blocks of a text with the labels of turns apart; the same blocks where it is no transcript.
   *
   * @param cues when its words are spoken
   * @param voices the names that paragraphs are known to begin with
   */
  Spoken spoken(String text, List<Block> blocks, List<Transcript.Cue> cues, List<Span> voices) {
    List<TurnLabels.@Nullable Label> found =
        labels(text, blocks.stream().map(Block::span).toList());
    Map<Integer, Span> known = new HashMap<>();
    voices.forEach(voice -> known.put(voice.start(), voice));
    for (int index = 0; index < found.size(); index++) {
      Span voice = known.get(blocks.get(index).span().start());
      if (voice != null) {
        found.set(index, TurnLabels.Label.ofVoice(voice));
      }
    }
    if (voices.isEmpty() && !isTranscript(text, found)) {
      return new Spoken(blocks, new Transcript(List.of(), cues));
    }
    Names names = new Names(text, found);
    List<Block> spoken = new ArrayList<>();
    List<Transcript.Turn> turns = new ArrayList<>();
    TurnLabels.Label open = null;
    List<Span> words = new ArrayList<>();
    for (int index = 0; index < blocks.size(); index++) {
      Block block = blocks.get(index);
      TurnLabels.Label label = found.get(index);
      if (label != null) {
        names.close(open, words, turns);
        open = label;
        spoken.add(new Block(label.whole(), Part.LABEL));
        addWords(text, new Span(label.whole().end(), block.span().end()), spoken, words);
      } else if (open == null) {
        spoken.add(block);
      } else {
        addWords(text, block.span(), spoken, words);
      }
    }
    names.close(open, words, turns);
    return new Spoken(spoken, new Transcript(turns, cues.isEmpty() ? cues(found, turns) : cues));
  }

  private List<TurnLabels.@Nullable Label> labels(String text, List<Span> lines) {
    List<TurnLabels.@Nullable Label> found = new ArrayList<>(lines.size());
    for (Span line : lines) {
      found.add(labels.at(text, line).orElse(null));
    }
    return found;
  }

  /** Spoken words, or what is heard between them: "(APPLAUSE)". */
  private static void addWords(String text, Span rest, List<Block> spoken, List<Span> words) {
    Span said = rest.trim(text);
    if (said.isEmpty()) {
      return;
    }
    boolean sound = isSound(said.slice(text));
    spoken.add(new Block(said, sound ? Part.LABEL : Part.BODY));
    if (!sound) {
      words.add(said);
    }
  }

  static boolean isSound(String words) {
    char first = words.charAt(0);
    char last = words.charAt(words.length() - 1);
    boolean inBrackets =
        (first == '(' && last == ')' && words.indexOf(')') == words.length() - 1)
            || (first == '[' && last == ']' && words.indexOf(']') == words.length() - 1);
    return inBrackets || first == '♪' || first == '♫';
  }

  private static boolean isTranscript(String text, List<TurnLabels.@Nullable Label> labels) {
    Map<String, Integer> counts = new HashMap<>();
    int first = -1;
    int last = -1;
    int all = 0;
    for (int index = 0; index < labels.size(); index++) {
      TurnLabels.Label label = labels.get(index);
      if (label != null) {
        counts.merge(key(text, label), 1, Integer::sum);
        first = first < 0 ? index : first;
        last = index;
        all++;
      }
    }
    if (all < 2 || all * EACH < last - first + 1) {
      return false;
    }
    int speak = 0;
    for (TurnLabels.Label label : labels) {
      speak += label != null && speaks(text, label, counts, all) ? 1 : 0;
    }
    return speak >= 2 && speak * 2 > all;
  }

  private static boolean speaks(
      String text, TurnLabels.Label label, Map<String, Integer> counts, int all) {
    boolean again = counts.getOrDefault(key(text, label), 0) > 1;
    return switch (label.kind()) {
      case ROLE, ANSWER -> true;
      case CAPITALS -> again || label.name().length() > LONGEST_INITIALS;
      case NAME -> label.at() >= 0 || (again && all >= FEWEST_NAMED);
    };
  }

  private static String key(String text, TurnLabels.Label label) {
    return label.name().slice(text).toLowerCase(Locale.ROOT);
  }

  /** Where labels have times, a turn lasts until the next of them. */
  private static List<Transcript.Cue> cues(
      List<TurnLabels.@Nullable Label> labels, List<Transcript.Turn> turns) {
    List<TurnLabels.Label> timed =
        labels.stream().flatMap(label -> Optional.ofNullable(label).stream()).toList();
    List<Transcript.Cue> cues = new ArrayList<>();
    for (int index = 0; index < turns.size(); index++) {
      long from = timed.get(index).at();
      long next = index + 1 < timed.size() ? timed.get(index + 1).at() : from;
      List<Span> words = turns.get(index).words();
      if (from >= 0 && !words.isEmpty()) {
        Span span = words.getFirst().cover(words.getLast());
        cues.add(new Transcript.Cue(span, new Clip(from, Math.max(from, next))));
      }
    }
    return cues;
  }

  /** Whom labels name: "LUND" is "MS. ANNA LUND (Labour)" where no other label ends so. */
  private static final class Names {
    /** More than these of one name are no transcript that people make. */
    private static final int MOST_ALIKE = 20;

    private final String text;
    private final Map<String, List<TurnLabels.Label>> byLastWord = new HashMap<>();
    private final Map<String, TurnLabels.Label> fullest = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    Names(String text, List<TurnLabels.@Nullable Label> found) {
      this.text = text;
      Map<String, TurnLabels.Label> distinct = new LinkedHashMap<>();
      for (TurnLabels.Label label : found) {
        if (label != null) {
          distinct.putIfAbsent(key(text, label), label);
          if (label.role() != null) {
            roles.putIfAbsent(key(text, label), label.role());
          }
        }
      }
      for (TurnLabels.Label label : distinct.values()) {
        byLastWord.computeIfAbsent(lastWord(key(text, label)), _ -> new ArrayList<>()).add(label);
      }
    }

    void close(TurnLabels.@Nullable Label label, List<Span> words, List<Transcript.Turn> turns) {
      if (label == null) {
        return;
      }
      TurnLabels.Label full = fullest.computeIfAbsent(key(text, label), _ -> fullest(label));
      String role = roles.getOrDefault(key(text, label), roles.get(key(text, full)));
      boolean answers = label.kind() == TurnLabels.Kind.ANSWER;
      turns.add(new Transcript.Turn(label.name(), full.name(), role, answers, words));
      words.clear();
    }

    private TurnLabels.Label fullest(TurnLabels.Label label) {
      String own = key(text, label);
      List<TurnLabels.Label> alike = byLastWord.getOrDefault(lastWord(own), List.of());
      List<TurnLabels.Label> fuller = new ArrayList<>();
      TurnLabels.Label fullest = label;
      for (TurnLabels.Label other : alike.subList(0, Math.min(MOST_ALIKE, alike.size()))) {
        if (fits(own, key(text, other))) {
          fuller.add(other);
          fullest = other.name().length() > fullest.name().length() ? other : fullest;
        }
      }
      String full = key(text, fullest);
      return fuller.stream().allMatch(other -> fits(key(text, other), full)) ? fullest : label;
    }

    /** Whether every word of a name but its title stands in the other. */
    private static boolean fits(String name, String other) {
      Set<String> words = new HashSet<>(List.of(other.split(" +", -1)));
      for (String word : name.split(" +", -1)) {
        if (!word.endsWith(".") && !words.contains(word)) {
          return false;
        }
      }
      return true;
    }

    private static String lastWord(String name) {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
  }
}
