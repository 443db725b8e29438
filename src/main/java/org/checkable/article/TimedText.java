package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.text.Clip;
import org.checkable.text.Span;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads subtitles, WebVTT or SubRip, into running text: cues follow each other in one paragraph
 * until another speaks, or a sentence ends and nobody says anything for a while. A voice that is
 * named in the markup becomes a label such as other transcripts have.
 *
 * @param cues each with its words in the text
 * @param voices the names of voices, where a paragraph begins with one and a colon
 */
record TimedText(String text, List<Transcript.Cue> cues, List<Span> voices) {
  private static final String WEBVTT = "WEBVTT";
  private static final String CLOCK = "(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";
  private static final Pattern TIMING =
      Pattern.compile("(" + CLOCK + ")[ \\t]+-->[ \\t]+(" + CLOCK + ")(?:[ \\t].*)?");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*)?[ \\t]+([^>]{1,80})>");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>|\\{\\\\[^{}]{0,80}\\}");
  private static final String GAP = "\n\n";

  /** A silence of so many milliseconds after a sentence ends a paragraph. */
  private static final long SILENCE = 2000;

  /** So does a sentence after so many characters. */
  private static final int LONG = 600;

  /** So many characters tell whether a sentence ends. */
  private static final int END = 12;

  TimedText {
    cues = List.copyOf(cues);
    voices = List.copyOf(voices);
  }

  /** The text of subtitles; null when a clean text is none. */
  static @Nullable TimedText read(String clean) {
    String[] lines = clean.split("\n", -1);
    return isSubtitles(lines) ? new Reader().read(lines) : null;
  }

  private static boolean isSubtitles(String[] lines) {
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    if (first == lines.length) {
      return false;
    }
    boolean numbered =
        lines[first].strip().chars().allMatch(Character::isDigit)
            && first + 1 < lines.length
            && TIMING.matcher(lines[first + 1].strip()).matches();
    return numbered
        || lines[first].startsWith(WEBVTT)
        || TIMING.matcher(lines[first].strip()).matches();
  }

  /** Of "01:02:03.456", "02:03,456" or "02:03". */
  static long milliseconds(String clock) {
    String[] parts = clock.replace(',', '.').split(":", -1);
    double seconds = 0;
    for (String part : parts) {
      seconds = seconds * 60 + Double.parseDouble(part);
    }
    return Math.round(seconds * 1000);
  }

  /** Gathers cues into paragraphs. */
  private static final class Reader {
    private final StringBuilder text = new StringBuilder();
    private final List<Transcript.Cue> cues = new ArrayList<>();
    private final List<Span> voices = new ArrayList<>();
    private String voice = "";
    private String shown = "";
    private long silentSince;
    private int paragraph;
    private boolean heard;

    TimedText read(String[] lines) {
      int line = 0;
      while (line < lines.length) {
        Matcher timing = TIMING.matcher(lines[line].strip());
        line++;
        if (timing.matches()) {
          List<String> payload = new ArrayList<>();
          while (line < lines.length && !lines[line].isBlank()) {
            payload.add(lines[line]);
            line++;
          }
          long from = milliseconds(timing.group(1));
          cue(payload, new Clip(from, Math.max(from, milliseconds(timing.group(2)))));
        }
      }
      return new TimedText(text.toString(), cues, voices);
    }

    private void cue(List<String> payload, Clip clip) {
      for (String line : payload) {
        Matcher named = VOICE.matcher(line);
        String speaker = named.find() ? words(named.group(1)) : "";
        String words = words(line);
        // Rolling captions show each line once more above the next.
        if (words.isEmpty() || words.equals(shown)) {
          continue;
        }
        shown = words;
        add(words, speaker, clip);
      }
      silentSince = clip.to();
    }

    private void add(String words, String speaker, Clip clip) {
      boolean changes = !speaker.isEmpty() && !speaker.equals(voice);
      if (text.isEmpty() || changes || parts(words, clip)) {
        text.append(text.isEmpty() ? "" : GAP);
        paragraph = text.length();
        heard = Turns.isSound(words);
        if (changes) {
          text.append(speaker).append(": ");
          voices.add(new Span(paragraph, paragraph + speaker.length()));
          voice = speaker;
        }
      } else {
        text.append(' ');
      }
      int start = text.length();
      text.append(words);
      cues.add(new Transcript.Cue(new Span(start, text.length()), clip));
    }

    /** Whether words begin a paragraph that is said by the one who spoke, or by an unnamed one. */
    private boolean parts(String words, Clip clip) {
      boolean another = words.startsWith("-") || words.startsWith("–") || words.startsWith(">>");
      boolean sound = heard || Turns.isSound(words);
      String end = text.substring(Math.max(paragraph, text.length() - END));
      boolean ended = LineShape.endsSentence(end, new Span(0, end.length()));
      boolean pause = clip.from() - silentSince >= SILENCE || text.length() - paragraph > LONG;
      return another || sound || isLabelled(words) || (ended && pause);
    }

    /** A label in the words themselves, as subtitles for the deaf have it. */
    private static boolean isLabelled(String words) {
      int colon = words.indexOf(": ");
      String label = colon < 0 ? "" : words.substring(0, colon);
      return !label.isEmpty()
          && Character.isUpperCase(label.codePointAt(0))
          && label.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String words(String markup) {
      String bare = TAG.matcher(markup).replaceAll("");
      String words = CleanText.line(Parser.unescapeEntities(bare, false));
      return words == null ? "" : words;
    }
  }
}
