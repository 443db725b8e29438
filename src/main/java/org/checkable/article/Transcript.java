package org.checkable.article;

import java.util.List;
import org.checkable.text.Clip;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks where in an article that is a transcript, and when: known from its form alone.
 *
 * @param turns in reading order, not overlapping
 * @param cues in reading order, not overlapping; none where the transcript has no times
 */
public record Transcript(List<Turn> turns, List<Cue> cues) {
  /** Of an article that is none. */
  public static final Transcript NONE = new Transcript(List.of(), List.of());

  public Transcript {
    turns = List.copyOf(turns);
    cues = List.copyOf(cues);
  }

  /**
   * What one speaker says until another speaks.
   *
   * @param label the words that name the speaker here, without the colon
   * @param name where the speaker's fullest label is
   * @param role what the labels say the speaker is
   * @param answers whether the label says no more than that this is the one who is asked
   * @param words the paragraphs of the turn
   */
  public record Turn(
      Span label, Span name, @Nullable String role, boolean answers, List<Span> words) {
    public Turn {
      words = List.copyOf(words);
    }
  }

  /** Words that are shown together, and when. */
  public record Cue(Span span, Clip clip) {}

  public boolean isSpoken() {
    return !turns.isEmpty() || !cues.isEmpty();
  }

  /** When some words are spoken, as far as the cues tell. */
  public @Nullable Clip clip(Span words) {
    Clip clip = null;
    for (int at = firstEndingBehind(words.start()); at < cues.size(); at++) {
      Cue cue = cues.get(at);
      if (cue.span.start() >= words.end()) {
        break;
      }
      clip = clip == null ? cue.clip : clip.to(cue.clip);
    }
    return clip;
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).span.end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
