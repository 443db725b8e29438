package org.checkable.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which words a text uses as names. A word that is tagged as one within a sentence, and nowhere
 * stands in lower case, is a name wherever it stands: the tagger sees one sentence at a time, and
 * takes "Trump" for a verb now and then. First all sentences are noted, then their tags are mended.
 */
final class NamesInText {
  private final String text;
  private final Map<String, Tag> names = new HashMap<>();
  private final Set<String> lower = new HashSet<>();

  NamesInText(String text) {
    this.text = text;
  }

  void note(TaggedSentence sentence) {
    for (int at = 0; at < sentence.tags().length; at++) {
      String form = form(sentence, at);
      Tag tag = Tag.of(sentence.tags()[at]);
      if (!Character.isUpperCase(form.charAt(0))) {
        lower.add(form);
      } else if (tag.isProper() && !isInitial(sentence, at)) {
        names.putIfAbsent(form, tag);
      }
    }
  }

  void apply(TaggedSentence sentence) {
    for (int at = 0; at < sentence.tags().length; at++) {
      String form = form(sentence, at);
      Tag name = names.get(form);
      if (name != null
          && !Tag.of(sentence.tags()[at]).isProper()
          && !lower.contains(form.toLowerCase(Locale.ROOT))) {
        sentence.tags()[at] = name.number();
      }
    }
  }

  /** Whether a token begins its sentence, or what stands between quotation marks. */
  private boolean isInitial(TaggedSentence sentence, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(sentence.spans().start(at - 1)));
  }

  private String form(TaggedSentence sentence, int at) {
    return text.substring(sentence.spans().start(at), sentence.spans().end(at));
  }
}
